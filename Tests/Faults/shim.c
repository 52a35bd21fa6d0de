// Stands between a program and the C library (LD_PRELOAD) and lets chosen calls go wrong.
//
//   FAULT_RULES   rules, split by ';', each "calls|calls:path:first:count:action"
//                 calls   names below, or "any"
//                 path    the call's file lies below it; empty for every file
//                 first   the first such call that is met, from 1
//                 count   how many are met from there on; 0 for all; "/7" for every seventh
//                 action  a number: the call fails with that errno and does nothing
//                         short: a read or a write of at most a third of the bytes
//                         killN: the process sends itself signal N before the call
//                         doneN: … after the call
//                         sleepN: N milliseconds go by before the call
//                         clockN: the wall clock jumps by N seconds before the call
//                         run: FAULT_COMMAND is run by the shell before the call
//   FAULT_CLOCK   seconds that the wall clock is wrong by; "@N": it starts at N seconds since 1970
//   FAULT_COUNTS  a file that is given the number of calls of each kind below FAULT_BELOW at exit
//
// What the C library calls within itself (the writes behind fwrite) is not seen, so fwrite is a call.

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { OPEN, READ, WRITE, FWRITE, CLOSE, SYNC, RENAME, LINK, UNLINK, MKDIR, TRUNCATE, STAT, LIST, LOCK, SEEK, KINDS };
static const char *const kind_names[KINDS] = {
  "open", "read", "write", "fwrite", "close", "sync", "rename", "link",
  "unlink", "mkdir", "truncate", "stat", "list", "lock", "seek"};

enum { FAIL, SHORT, KILL, KILL_AFTER, SLEEP, CLOCK, RUN };
typedef struct {
  unsigned kinds;
  char path[1024];
  long first, count, every, value;
  int action;
  atomic_long seen;
} Rule;

static Rule rules[16];
static int rule_count;
static atomic_long calls[KINDS];
static atomic_long clock_offset;
static const char *below = "", *counts_file;

#define REAL(result, name, ...) \
  static result (*real_##name)(__VA_ARGS__); \
  if (!real_##name) real_##name = (result(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

static void real_clock(clockid_t id, struct timespec *out) { syscall(SYS_clock_gettime, id, out); }

static int read_rule(char *text, Rule *rule) {
  char *part[5];
  for (int i = 0; i < 5; i++) {
    part[i] = strsep(&text, ":");
    if (!part[i]) return 0;
  }
  for (char *name; (name = strsep(&part[0], "|"));)
    for (int kind = 0; kind < KINDS; kind++)
      if (!strcmp(name, kind_names[kind]) || !strcmp(name, "any")) rule->kinds |= 1u << kind;
  snprintf(rule->path, sizeof rule->path, "%s", part[1]);
  rule->first = atol(part[2]);
  if (part[3][0] == '/') rule->every = atol(part[3] + 1);
  rule->count = part[3][0] == '/' ? 0 : atol(part[3]);
  const char *action = part[4];
  static const struct { const char *name; int action; } named[] = {
    {"short", SHORT}, {"kill", KILL}, {"done", KILL_AFTER}, {"sleep", SLEEP}, {"clock", CLOCK}, {"run", RUN}};
  rule->action = FAIL;
  rule->value = atol(action);
  for (unsigned i = 0; i < sizeof named / sizeof *named; i++) {
    size_t length = strlen(named[i].name);
    if (strncmp(action, named[i].name, length)) continue;
    rule->action = named[i].action;
    rule->value = atol(action + length);
  }
  return rule->kinds != 0;
}

__attribute__((constructor)) static void begin(void) {
  const char *text = getenv("FAULT_RULES"), *wrong = getenv("FAULT_CLOCK"), *tree = getenv("FAULT_BELOW");
  counts_file = getenv("FAULT_COUNTS");
  if (tree) below = strdup(tree);
  if (wrong) {
    struct timespec now;
    real_clock(CLOCK_REALTIME, &now);
    clock_offset = wrong[0] == '@' ? atol(wrong + 1) - now.tv_sec : atol(wrong);
  }
  char *copy = text && *text ? strdup(text) : NULL;
  for (char *one; copy && (one = strsep(&copy, ";")) && rule_count < 16;) {
    if (!read_rule(one, &rules[rule_count++])) {
      static const char fault[] = "shim: a rule of FAULT_RULES cannot be read\n";
      syscall(SYS_write, 2, fault, sizeof fault - 1);
      _exit(99);
    }
  }
}

__attribute__((destructor)) static void end(void) {
  if (!counts_file) return;
  int file = (int)syscall(SYS_openat, AT_FDCWD, counts_file, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  for (int kind = 0; kind < KINDS; kind++) {
    char line[64];
    int length = snprintf(line, sizeof line, "%s %ld\n", kind_names[kind], (long)calls[kind]);
    syscall(SYS_write, file, line, length);
  }
  syscall(SYS_close, file);
}

// What is to become of a call.
typedef struct { int error, is_short, after; } Fate;

static void run_command(void) {
  const char *command = getenv("FAULT_COMMAND");
  unsetenv("LD_PRELOAD");
  if (!command || system(command) != 0) _exit(98);
}

static Fate meet(int kind, const char *path) {
  Fate fate = {0, 0, 0};
  int kept = errno;
  char whole[PATH_MAX];
  if (path && strstr(path, "/../") && realpath(path, whole)) path = whole;
  if (path && !strncmp(path, below, strlen(below))) calls[kind]++;
  for (int i = 0; i < rule_count; i++) {
    Rule *rule = &rules[i];
    if (!(rule->kinds & 1u << kind) || !path || strncmp(path, rule->path, strlen(rule->path))) continue;
    long turn = ++rule->seen - rule->first;
    if (turn < 0 || (rule->count > 0 && turn >= rule->count) || (rule->every > 0 && turn % rule->every)) continue;
    switch (rule->action) {
      case FAIL: fate.error = (int)rule->value; break;
      case SHORT: fate.is_short = 1; break;
      case KILL: syscall(SYS_kill, getpid(), rule->value); break;
      case KILL_AFTER: fate.after = (int)rule->value; break;
      case SLEEP: usleep((useconds_t)(rule->value * 1000)); break;
      case CLOCK: clock_offset += rule->value; break;
      case RUN: run_command(); break;
    }
  }
  errno = kept;
  return fate;
}

static Fate meet_descriptor(int kind, int descriptor) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  long length = syscall(SYS_readlink, link, path, sizeof path - 1);
  path[length > 0 ? length : 0] = 0;
  return meet(kind, path);
}

static long ended(Fate fate, long result) {
  if (fate.after) syscall(SYS_kill, getpid(), fate.after);
  return result;
}
static size_t fewer(Fate fate, size_t size) { return fate.is_short && size > 1 ? (size + 2) / 3 : size; }
#define REFUSE(fate) do { if ((fate).error) { errno = (fate).error; return -1; } } while (0)

#define OPENING(name) \
  int name(const char *path, int flags, ...) { \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { va_list more; va_start(more, flags); mode = va_arg(more, mode_t); va_end(more); } \
    Fate fate = meet(OPEN, path); REFUSE(fate); \
    return (int)ended(fate, syscall(SYS_openat, AT_FDCWD, path, flags, mode)); }
OPENING(open)
OPENING(open64)
#define OPENING_AT(name) \
  int name(int folder, const char *path, int flags, ...) { \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { va_list more; va_start(more, flags); mode = va_arg(more, mode_t); va_end(more); } \
    Fate fate = meet(OPEN, path); REFUSE(fate); \
    return (int)ended(fate, syscall(SYS_openat, folder, path, flags, mode)); }
OPENING_AT(openat)
OPENING_AT(openat64)

ssize_t read(int file, void *buffer, size_t size) {
  Fate fate = meet_descriptor(READ, file); REFUSE(fate);
  return ended(fate, syscall(SYS_read, file, buffer, fewer(fate, size)));
}
#define PREAD(name) \
  ssize_t name(int file, void *buffer, size_t size, off_t at) { \
    Fate fate = meet_descriptor(READ, file); REFUSE(fate); \
    return ended(fate, syscall(SYS_pread64, file, buffer, fewer(fate, size), at)); }
PREAD(pread)
PREAD(pread64)
ssize_t write(int file, const void *buffer, size_t size) {
  Fate fate = meet_descriptor(WRITE, file); REFUSE(fate);
  return ended(fate, syscall(SYS_write, file, buffer, fewer(fate, size)));
}
#define PWRITE(name) \
  ssize_t name(int file, const void *buffer, size_t size, off_t at) { \
    Fate fate = meet_descriptor(WRITE, file); REFUSE(fate); \
    return ended(fate, syscall(SYS_pwrite64, file, buffer, fewer(fate, size), at)); }
PWRITE(pwrite)
PWRITE(pwrite64)
ssize_t writev(int file, const struct iovec *parts, int count) {
  Fate fate = meet_descriptor(WRITE, file); REFUSE(fate);
  if (fate.is_short && count > 0) count = 1;
  return ended(fate, syscall(SYS_writev, file, parts, count));
}
size_t fwrite(const void *bytes, size_t size, size_t count, FILE *file) {
  REAL(size_t, fwrite, const void *, size_t, size_t, FILE *);
  Fate fate = meet_descriptor(FWRITE, fileno(file));
  if (fate.error) { errno = fate.error; return 0; }
  return (size_t)ended(fate, (long)real_fwrite(bytes, size, count, file));
}
int close(int file) {
  Fate fate = meet_descriptor(CLOSE, file);
  long result = syscall(SYS_close, file);
  REFUSE(fate);
  return (int)ended(fate, result);
}

#define ON_DESCRIPTOR(kind, type, name, number, parameters, ...) \
  type name parameters { Fate fate = meet_descriptor(kind, file); REFUSE(fate); return (type)ended(fate, syscall(number, __VA_ARGS__)); }
ON_DESCRIPTOR(SYNC, int, fsync, SYS_fsync, (int file), file)
ON_DESCRIPTOR(SYNC, int, fdatasync, SYS_fdatasync, (int file), file)
ON_DESCRIPTOR(TRUNCATE, int, ftruncate, SYS_ftruncate, (int file, off_t size), file, size)
ON_DESCRIPTOR(TRUNCATE, int, ftruncate64, SYS_ftruncate, (int file, off_t size), file, size)
ON_DESCRIPTOR(LOCK, int, flock, SYS_flock, (int file, int how), file, how)
ON_DESCRIPTOR(SEEK, off_t, lseek, SYS_lseek, (int file, off_t at, int from), file, at, from)
ON_DESCRIPTOR(SEEK, off_t, lseek64, SYS_lseek, (int file, off_t at, int from), file, at, from)

#define ON_PATH(kind, type, name, number, parameters, ...) \
  type name parameters { Fate fate = meet(kind, path); REFUSE(fate); return (type)ended(fate, syscall(number, __VA_ARGS__)); }
ON_PATH(RENAME, int, rename, SYS_rename, (const char *path, const char *to), path, to)
ON_PATH(LINK, int, link, SYS_link, (const char *from, const char *path), from, path)
ON_PATH(LINK, int, symlink, SYS_symlink, (const char *target, const char *path), target, path)
ON_PATH(UNLINK, int, unlink, SYS_unlink, (const char *path), path)
ON_PATH(UNLINK, int, rmdir, SYS_rmdir, (const char *path), path)
ON_PATH(MKDIR, int, mkdir, SYS_mkdir, (const char *path, mode_t mode), path, mode)
ON_PATH(STAT, int, access, SYS_access, (const char *path, int how), path, how)
ON_PATH(STAT, ssize_t, readlink, SYS_readlink, (const char *path, char *out, size_t size), path, out, size)
int stat(const char *path, struct stat *out) {
  Fate fate = meet(STAT, path); REFUSE(fate);
  return (int)ended(fate, syscall(SYS_newfstatat, AT_FDCWD, path, out, 0));
}
int lstat(const char *path, struct stat *out) {
  Fate fate = meet(STAT, path); REFUSE(fate);
  return (int)ended(fate, syscall(SYS_newfstatat, AT_FDCWD, path, out, AT_SYMLINK_NOFOLLOW));
}
int fstat(int file, struct stat *out) {
  Fate fate = meet_descriptor(STAT, file); REFUSE(fate);
  return (int)ended(fate, syscall(SYS_fstat, file, out));
}
DIR *opendir(const char *path) {
  REAL(DIR *, opendir, const char *);
  Fate fate = meet(OPEN, path);
  if (fate.error) { errno = fate.error; return NULL; }
  return real_opendir(path);
}
struct dirent *readdir(DIR *folder) {
  REAL(struct dirent *, readdir, DIR *);
  Fate fate = meet_descriptor(LIST, dirfd(folder));
  if (fate.error) { errno = fate.error; return NULL; }
  return real_readdir(folder);
}

int clock_gettime(clockid_t id, struct timespec *out) {
  int result = (int)syscall(SYS_clock_gettime, id, out);
  if (result == 0 && (id == CLOCK_REALTIME || id == CLOCK_REALTIME_COARSE)) out->tv_sec += clock_offset;
  return result;
}
time_t time(time_t *out) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (out) *out = now.tv_sec;
  return now.tv_sec;
}
int gettimeofday(struct timeval *restrict out, void *restrict zone) {
  (void)zone;
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  out->tv_sec = now.tv_sec;
  out->tv_usec = now.tv_nsec / 1000;
  return 0;
}
