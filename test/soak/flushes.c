/* Writes down what a process writes to the files of one directory, and when it flushes them: what a power cut may take is
 * what was written since. Loaded before the C library (LD_PRELOAD); FLUSH_DIR names the directory, FLUSH_LOG the record.
 * Each entry: kind, name, offset and length on a line; then the bytes of a write. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static int record = -1;

static ssize_t (*real_write)(int, const void *, size_t);

static const char *name_of(int fd, char *path, size_t size) {
  char link[64];
  const char *directory = getenv("FLUSH_DIR");
  if (!directory) return NULL;
  if (fd == 1) return "answers";
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, size - 1);
  if (length < 0) return NULL;
  path[length] = 0;
  size_t prefix = strlen(directory);
  if (strncmp(path, directory, prefix) != 0 || path[prefix] != '/') return NULL;
  return path + prefix + 1;
}

static void note(char kind, const char *name, long long offset, const void *bytes, size_t length) {
  char head[PATH_MAX];
  if (!real_write) real_write = dlsym(RTLD_NEXT, "write");
  pthread_mutex_lock(&turn);
  if (record < 0) record = open(getenv("FLUSH_LOG"), O_WRONLY | O_CREAT | O_APPEND, 0600);
  int size = snprintf(head, sizeof head, "%c %s %lld %zu\n", kind, name, offset, length);
  if (real_write(record, head, size) != size) abort();
  if (bytes && real_write(record, bytes, length) != (ssize_t)length) abort();
  pthread_mutex_unlock(&turn);
}

ssize_t write(int fd, const void *bytes, size_t length) {
  char path[PATH_MAX];
  if (!real_write) real_write = dlsym(RTLD_NEXT, "write");
  const char *name = fd == record ? NULL : name_of(fd, path, sizeof path);
  long long offset = name && fd != 1 ? lseek(fd, 0, SEEK_CUR) : 0;
  if (name && fd == 1) note('W', name, 0, bytes, length);
  ssize_t done = real_write(fd, bytes, length);
  if (name && fd != 1 && done > 0) note('W', name, offset, bytes, done);
  return done;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  static ssize_t (*real)(int, const struct iovec *, int);
  if (!real) real = dlsym(RTLD_NEXT, "writev");
  if (fd == 1 && getenv("FLUSH_DIR"))
    for (int part = 0; part < count; part += 1) note('W', "answers", 0, parts[part].iov_base, parts[part].iov_len);
  return real(fd, parts, count);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
  static ssize_t (*real)(int, const void *, size_t, off64_t);
  char path[PATH_MAX];
  if (!real) real = dlsym(RTLD_NEXT, "pwrite64");
  ssize_t done = real(fd, bytes, length, offset);
  const char *name = name_of(fd, path, sizeof path);
  if (name && done > 0) note('W', name, offset, bytes, done);
  return done;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
  return pwrite64(fd, bytes, length, offset);
}

static int flush(int fd, const char *call) {
  char path[PATH_MAX];
  int (*real)(int) = dlsym(RTLD_NEXT, call);
  int result = real(fd);
  const char *name = name_of(fd, path, sizeof path);
  if (name && result == 0) note('F', name, 0, NULL, 0);
  return result;
}

int fsync(int fd) { return flush(fd, "fsync"); }

int fdatasync(int fd) { return flush(fd, "fdatasync"); }

int ftruncate64(int fd, off64_t length) {
  static int (*real)(int, off64_t);
  char path[PATH_MAX];
  if (!real) real = dlsym(RTLD_NEXT, "ftruncate64");
  int result = real(fd, length);
  const char *name = name_of(fd, path, sizeof path);
  if (name && result == 0) note('T', name, length, NULL, 0);
  return result;
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }
