/* A disk that fails: preloaded, makes the n-th write to files under a folder fail, and all after it if asked for.
 * FAULT_FOLDER: whose files; FAULT_AT: n, from 1, 0 for never; FAULT_KIND: "once" (EIO), "full" (ENOSPC from then on),
 * "torn" (half of the n-th is written, then as full). FAULT_ROUND: another value begins to count anew. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long count;
static char round_now[32];

static const char *setting(const char *name) {
  const char *value = getenv(name);
  return value == NULL ? "" : value;
}

/* 0: goes well; 1: fails; 2: half of it is written */
static int fate(int fd) {
  char link[64], path[4096];
  const char *folder = setting("FAULT_FOLDER");
  if (*folder == 0) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  if (strncmp(path, folder, strlen(folder)) != 0) return 0;
  if (strcmp(round_now, setting("FAULT_ROUND")) != 0) {
    snprintf(round_now, sizeof round_now, "%s", setting("FAULT_ROUND"));
    count = 0;
  }
  count++;
  long at = atol(setting("FAULT_AT"));
  const char *kind = setting("FAULT_KIND");
  if (at == 0 || count < at) return 0;
  if (count == at) setenv("FAULT_FIRED", "1", 1);
  if (count > at && strcmp(kind, "once") == 0) return 0;
  errno = strcmp(kind, "once") == 0 ? EIO : ENOSPC;
  return count == at && strcmp(kind, "torn") == 0 ? 2 : 1;
}

typedef ssize_t (*write_t)(int, const void *, size_t);
typedef ssize_t (*pwrite_t)(int, const void *, size_t, off_t);
typedef ssize_t (*pwrite64_t)(int, const void *, size_t, off64_t);
typedef int (*fd_t)(int);
typedef int (*truncate_t)(int, off_t);
typedef int (*truncate64_t)(int, off64_t);

ssize_t write(int fd, const void *bytes, size_t size) {
  static write_t real;
  if (real == NULL) real = (write_t)dlsym(RTLD_NEXT, "write");
  int fails = fate(fd);
  return fails == 1 ? -1 : real(fd, bytes, fails == 2 ? size / 2 : size);
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at) {
  static pwrite_t real;
  if (real == NULL) real = (pwrite_t)dlsym(RTLD_NEXT, "pwrite");
  int fails = fate(fd);
  return fails == 1 ? -1 : real(fd, bytes, fails == 2 ? size / 2 : size, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at) {
  static pwrite64_t real;
  if (real == NULL) real = (pwrite64_t)dlsym(RTLD_NEXT, "pwrite64");
  int fails = fate(fd);
  return fails == 1 ? -1 : real(fd, bytes, fails == 2 ? size / 2 : size, at);
}

int fsync(int fd) {
  static fd_t real;
  if (real == NULL) real = (fd_t)dlsym(RTLD_NEXT, "fsync");
  return fate(fd) != 0 ? -1 : real(fd);
}

int fdatasync(int fd) {
  static fd_t real;
  if (real == NULL) real = (fd_t)dlsym(RTLD_NEXT, "fdatasync");
  return fate(fd) != 0 ? -1 : real(fd);
}

int ftruncate(int fd, off_t size) {
  static truncate_t real;
  if (real == NULL) real = (truncate_t)dlsym(RTLD_NEXT, "ftruncate");
  return fate(fd) != 0 ? -1 : real(fd, size);
}

int ftruncate64(int fd, off64_t size) {
  static truncate64_t real;
  if (real == NULL) real = (truncate64_t)dlsym(RTLD_NEXT, "ftruncate64");
  return fate(fd) != 0 ? -1 : real(fd, size);
}
