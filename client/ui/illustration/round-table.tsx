import styles from './illustration.module.css';

/** Seven people round a table, from above; all of them hold the same thread. */
export function RoundTable() {
  return (
    <svg className={styles['drawing']} viewBox="0 0 400 256">
      <path
        className={styles['ground']}
        d="M198 8c78-10 160 22 178 82s-8 128-70 148-176 18-228 2S4 166 18 100 120 18 198 8z"
      />
      <ellipse className={styles['table']} cx="200" cy="128" rx="112" ry="58" />
      <path className={styles['note']} d="m168 116 24-4 4 22-24 4z" />
      <path className={styles['note']} d="m204 112 22 6-6 22-22-6z" />
      <path className={styles['line']} d="m175 124 13-2M211 123l10 3M209 130l8 2M177 130l10-2" />
      <circle className={styles['mug']} cx="244" cy="126" r="8" />
      <path className={styles['sleeve2']} d="M179 36Q177 61 185 81" />
      <path className={styles['sleeve2']} d="M221 36Q223 61 215 81" />
      <path className={styles['sleeve1']} d="M289.5 52.3Q274.1 72.1 269.7 93.2" />
      <path className={styles['sleeve1']} d="M324.5 75.6Q312.4 97.5 294.7 109.7" />
      <path className={styles['sleeve4']} d="M349 133.5Q326.6 122.2 305.1 122" />
      <path className={styles['sleeve4']} d="M333 172.4Q309.1 164.8 293.7 149.8" />
      <path className={styles['sleeve6']} d="M281.9 206.4Q277.1 181.8 264.1 164.6" />
      <path className={styles['sleeve6']} d="M241.4 217.6Q232.8 194 235.2 172.6" />
      <path className={styles['sleeve3']} d="M158.6 217.6Q167.2 194 164.8 172.6" />
      <path className={styles['sleeve3']} d="M118.1 206.4Q122.9 181.8 135.9 164.6" />
      <path className={styles['sleeve5']} d="M67 172.4Q90.9 164.8 106.3 149.8" />
      <path className={styles['sleeve5']} d="M51 133.5Q73.4 122.2 94.9 122" />
      <path className={styles['sleeve7']} d="M75.5 75.6Q87.6 97.5 105.3 109.7" />
      <path className={styles['sleeve7']} d="M110.5 52.3Q125.9 72.1 130.3 93.2" />
      <path
        className={styles['thread']}
        d="M99.6 120.1C99.1 114.4 102.5 117.7 108.1 113.9C113.7 110.1 120.3 102 133.1 97.3C150 96.3 175.4 91.5 185 86C198.7 84.1 201.3 84.1 215 86C224.6 91.5 250 96.3 266.9 97.3C279.7 102 286.3 110.1 291.9 113.9C297.5 117.7 300.9 114.4 300.4 120.1C300 125.8 295.3 141.2 289.1 147.9C282.8 154.5 272 156.5 262.8 159.8C253.6 163.1 250 166.4 233.9 167.8C217.8 165.1 182.2 165.1 166.1 167.8C150 166.4 146.4 163.1 137.2 159.8C128 156.5 117.2 154.5 110.9 147.9C104.7 141.2 100 125.8 99.6 120.1"
      />
      <circle className={styles['edge']} fill="#e8b98f" cx="185" cy="86" r="5" />
      <circle className={styles['edge']} fill="#e8b98f" cx="215" cy="86" r="5" />
      <circle className={styles['edge']} fill="#8a5a3c" cx="266.9" cy="97.3" r="5" />
      <circle className={styles['edge']} fill="#8a5a3c" cx="291.9" cy="113.9" r="5" />
      <circle className={styles['edge']} fill="#c98f66" cx="300.4" cy="120.1" r="5" />
      <circle className={styles['edge']} fill="#c98f66" cx="289.1" cy="147.9" r="5" />
      <circle className={styles['edge']} fill="#f0c9a5" cx="262.8" cy="159.8" r="5" />
      <circle className={styles['edge']} fill="#f0c9a5" cx="233.9" cy="167.8" r="5" />
      <circle className={styles['edge']} fill="#6f452c" cx="166.1" cy="167.8" r="5" />
      <circle className={styles['edge']} fill="#6f452c" cx="137.2" cy="159.8" r="5" />
      <circle className={styles['edge']} fill="#f0c9a5" cx="110.9" cy="147.9" r="5" />
      <circle className={styles['edge']} fill="#f0c9a5" cx="99.6" cy="120.1" r="5" />
      <circle className={styles['edge']} fill="#dba57c" cx="108.1" cy="113.9" r="5" />
      <circle className={styles['edge']} fill="#dba57c" cx="133.1" cy="97.3" r="5" />
      <ellipse className={styles['clothes2']} cx="200" cy="36" rx="25" ry="14" transform="rotate(0 200 36)" />
      <circle className={styles['edge']} fill="#e8b98f" cx="200" cy="42" r="10" />
      <circle className={styles['edge']} fill="#5a3a28" cx="200" cy="35" r="11.5" />
      <ellipse
        className={styles['clothes1']}
        cx="307"
        cy="64"
        rx="25"
        ry="14"
        transform="rotate(33.5 307 64)"
      />
      <circle className={styles['edge']} fill="#8a5a3c" cx="303.7" cy="69" r="10" />
      <circle className={styles['edge']} fill="#241a16" cx="307.6" cy="63.1" r="11.5" />
      <ellipse
        className={styles['clothes4']}
        cx="341"
        cy="153"
        rx="25"
        ry="14"
        transform="rotate(112.3 341 153)"
      />
      <circle className={styles['edge']} fill="#c98f66" cx="335.5" cy="150.7" r="10" />
      <circle className={styles['scarf']} cx="341" cy="153" r="13" />
      <path className={styles['line']} d="M226.8 198.7l11.1 40.5q2.1 7.7 -8.1 4.3" />
      <ellipse
        className={styles['clothes6']}
        cx="261.6"
        cy="212"
        rx="25"
        ry="14"
        transform="rotate(164.6 261.6 212)"
      />
      <circle className={styles['edge']} fill="#f0c9a5" cx="260" cy="206.2" r="10" />
      <circle className={styles['edge']} fill="#d9d2c2" cx="261.9" cy="213" r="11.5" />
      <ellipse
        className={styles['clothes3']}
        cx="138.4"
        cy="212"
        rx="25"
        ry="14"
        transform="rotate(-164.6 138.4 212)"
      />
      <circle className={styles['edge']} fill="#6f452c" cx="140" cy="206.2" r="10" />
      <circle className={styles['edge']} fill="#1d1512" cx="138.1" cy="213" r="11.5" />
      <path className={styles['wheel']} d="M83.7 176.3L52.3 189.2" />
      <path className={styles['wheel']} d="M60.2 119L28.7 131.9" />
      <path className={styles['line']} d="M53.3 181.2L35.1 136.8" />
      <ellipse
        className={styles['clothes5']}
        cx="59"
        cy="153"
        rx="25"
        ry="14"
        transform="rotate(-112.3 59 153)"
      />
      <circle className={styles['edge']} fill="#f0c9a5" cx="64.5" cy="150.7" r="10" />
      <circle className={styles['edge']} fill="#b0713a" cx="58.1" cy="153.3" r="11.5" />
      <ellipse
        className={styles['clothes7']}
        cx="93"
        cy="64"
        rx="25"
        ry="14"
        transform="rotate(-33.5 93 64)"
      />
      <circle className={styles['edge']} fill="#dba57c" cx="96.3" cy="69" r="10" />
      <circle className={styles['edge']} fill="#6e4a30" cx="92.4" cy="63.1" r="11.5" />
    </svg>
  );
}
