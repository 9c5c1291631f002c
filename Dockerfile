# Node 24 comes from this image. Outside of it, it comes as an npm package (docs/decisions/001-node-as-a-package.md); that
# package and the binaries of the tools that build the pages are optional dependencies, and the last stage leaves them out.
FROM node:24-bookworm-slim AS base
WORKDIR /app
ENV NODE_ENV=production

# The pages, built once.
FROM base AS pages
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
COPY vite.config.ts tsconfig.json ./
COPY build ./build
COPY shared ./shared
COPY client ./client
RUN node node_modules/vite/bin/vite.js build --logLevel=warn

# What the server needs while it runs: all but what the pages are built of and with.
FROM base AS packages
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional
RUN npm uninstall --no-save --offline --omit=dev --omit=optional @fontsource/atkinson-hyperlegible-next @fontsource/noto-naskh-arabic @lingui/react @vitejs/plugin-react react react-aria-components react-dom socket.io-client vite wouter y-websocket

FROM base AS final
RUN mkdir /data /backups && chown node:node /data /backups
COPY --from=packages /app/node_modules ./node_modules
COPY --from=pages /app/dist/client ./dist/client
COPY package.json LICENSE NOTICE ./
COPY shared ./shared
COPY server ./server

ENV HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 CMD ["node", "server/health-check.ts"]
CMD ["node", "server/start.js"]
