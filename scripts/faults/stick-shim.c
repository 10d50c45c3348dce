// Stands between ntfs-3g and the image it serves: counts what is asked of the image, and ends it at a chosen moment.
// Writes since the last flush are kept aside, so that a stick can be played that loses them when it is pulled.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int image = -1, unsynced = -1, counter = -1;
static int64_t count, at;
static const char *mode = "";

static int (*real_open)(const char *, int, ...);
static ssize_t (*real_pread)(int, void *, size_t, off_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static int (*real_fsync)(int);

static const char *setting(const char *name) {
  const char *value = getenv(name);
  return value ? value : "";
}

__attribute__((constructor)) static void begin(void) {
  real_open = dlsym(RTLD_NEXT, "open");
  real_pread = dlsym(RTLD_NEXT, "pread");
  real_pwrite = dlsym(RTLD_NEXT, "pwrite");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  mode = setting("STICK_MODE");
  at = atoll(setting("STICK_AT"));
  unsynced = real_open(setting("STICK_UNSYNCED"), O_RDWR | O_CREAT | O_TRUNC, 0600);
  counter = real_open(setting("STICK_COUNT"), O_RDWR | O_CREAT | O_TRUNC, 0600);
}

/* Non-zero where the image no longer answers. */
static int step(void) {
  count++;
  real_pwrite(counter, &count, sizeof count, 0);
  if (at == 0 || count < at) return 0;
  if (!strcmp(mode, "pull")) kill(getpid(), SIGKILL);
  if (strcmp(mode, "error")) return 0;
  errno = EIO;
  return -1;
}

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  int fd = real_open(path, flags, va_arg(rest, int));
  va_end(rest);
  if (fd >= 0 && !strcmp(path, setting("STICK_IMAGE"))) image = fd;
  return fd;
}

int __open_2(const char *path, int flags) { return open(path, flags); }

ssize_t pread(int fd, void *to, size_t length, off_t offset) {
  if (fd == image && step()) return -1;
  return real_pread(fd, to, length, offset);
}

ssize_t pwrite(int fd, const void *from, size_t length, off_t offset) {
  if (fd != image) return real_pwrite(fd, from, length, offset);
  if (step()) return -1;
  char *old = calloc(1, length);
  int64_t head[2] = {offset, (int64_t)length};
  if (!old || real_pread(fd, old, length, offset) < 0 || write(unsynced, head, sizeof head) < 0 ||
      write(unsynced, old, length) < 0 || write(unsynced, from, length) < 0)
    abort();
  free(old);
  return real_pwrite(fd, from, length, offset);
}

/* What the machine was told is flushed stays, but for a stick that only says so. */
int fsync(int fd) {
  if (fd != image) return real_fsync(fd);
  if (step()) return -1;
  if (strcmp(mode, "forget") && (ftruncate(unsynced, 0) || lseek(unsynced, 0, SEEK_SET))) abort();
  return 0;
}
