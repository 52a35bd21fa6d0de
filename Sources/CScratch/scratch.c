#define _GNU_SOURCE
#include "scratch.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static atomic_llong lost_writes;
static atomic_int last_error;

int64_t scratch_lost_writes(void) { return lost_writes; }
int32_t scratch_last_error(void) { return last_error; }

static void lose(int error) {
  last_error = error;
  lost_writes++;
}

// The cookie of a file is its descriptor, which is never 0: the process keeps its standard input.
static int descriptor(void *cookie) { return (int)(long)cookie; }

static ssize_t take(void *cookie, const char *bytes, size_t size) {
  size_t done = 0;
  while (done < size) {
    ssize_t count = write(descriptor(cookie), bytes + done, size - done);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) {
      lose(count < 0 ? errno : ENOSPC);
      return 0;
    }
    done += (size_t)count;
  }
  return (ssize_t)size;
}

static ssize_t give(void *cookie, char *bytes, size_t size) {
  ssize_t count;
  do count = read(descriptor(cookie), bytes, size);
  while (count < 0 && errno == EINTR);
  // A sheet that cannot be read back is as lost as one that was not written.
  if (count < 0) lose(errno);
  return count;
}

static int go(void *cookie, off64_t *offset, int whence) {
  off64_t place = lseek64(descriptor(cookie), *offset, whence);
  if (place < 0) return -1;
  *offset = place;
  return 0;
}

static int end(void *cookie) { return close(descriptor(cookie)); }

// Opens a file without a name; where the file system has none, one whose name is taken away at once.
static int open_nameless(const char *folder) {
  int file = open(folder, O_TMPFILE | O_RDWR | O_EXCL | O_CLOEXEC, 0600);
  if (file >= 0 || errno == ENOENT || errno == EACCES || errno == ENOSPC) return file;
  char name[PATH_MAX];
  if (snprintf(name, sizeof name, "%s/encadena-XXXXXX", folder) >= (int)sizeof name) {
    errno = ENAMETOOLONG;
    return -1;
  }
  file = mkostemp(name, O_CLOEXEC);
  if (file >= 0) unlink(name);
  return file;
}

__attribute__((visibility("default"))) FILE *lxw_tmpfile(const char *folder) {
  if (!folder || !*folder) folder = getenv("TMPDIR");
  if (!folder || !*folder) folder = P_tmpdir;
  int file = open_nameless(folder);
  if (file < 0) {
    lose(errno);
    return NULL;
  }
  cookie_io_functions_t functions = {.read = give, .write = take, .seek = go, .close = end};
  FILE *stream = fopencookie((void *)(long)file, "w+", functions);
  if (!stream) {
    lose(errno);
    close(file);
  }
  return stream;
}

static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
static int hushed;
static FILE *voice;

void scratch_hush(void) {
  pthread_mutex_lock(&guard);
  if (hushed++ == 0) {
    FILE *nowhere = fopen("/dev/null", "we");
    voice = stderr;
    if (nowhere) stderr = nowhere;
  }
  pthread_mutex_unlock(&guard);
}

void scratch_speak(void) {
  pthread_mutex_lock(&guard);
  if (--hushed == 0 && stderr != voice) {
    fclose(stderr);
    stderr = voice;
  }
  pthread_mutex_unlock(&guard);
}
