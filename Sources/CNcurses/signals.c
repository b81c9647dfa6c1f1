#include "cncurses.h"
#include "state.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

static const int polite[] = {SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH, SIGQUIT};
static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT};
enum { POLITE = sizeof polite / sizeof *polite, CRASHES = sizeof crashes / sizeof *crashes };

static atomic_int pending;
static atomic_int descriptor = -1;
static struct sigaction old_polite[POLITE];
static struct sigaction old_crashes[CRASHES];
static bool installed;

/* What the crash handler needs, gathered beforehand: it may call almost nothing. */
static int crash_output = -1;
static struct termios crash_shell;
static char crash_restore[512];
static size_t crash_length;
static char crash_stack[65536];

static void raise_event(int event) {
    int before = errno;
    atomic_fetch_or(&pending, event);
    uint64_t one = 1;
    ssize_t written = write(atomic_load(&descriptor), &one, sizeof one);
    (void)written; /* A full counter wakes just as well. */
    errno = before;
}

static void take_signal(int number) {
    switch (number) {
    case SIGTERM: case SIGINT: case SIGQUIT: raise_event(CN_TERMINATE); break;
    case SIGHUP: raise_event(CN_HANGUP); break;
    case SIGTSTP: raise_event(CN_SUSPEND); break;
    case SIGCONT: raise_event(CN_CONTINUE); break;
    default: raise_event(CN_RESIZE); break;
    }
}

/* Restores the terminal, then lets the crash take the course that it had before us. */
static void take_crash(int number, siginfo_t *info, void *context) {
    (void)context;
    ssize_t written = write(crash_output, crash_restore, crash_length);
    (void)written;
    tcsetattr(crash_output, TCSANOW, &crash_shell);
    for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &old_crashes[i], NULL);
    /* A faulting instruction runs again on return and crashes again with its full context. */
    bool repeats = info->si_code > 0 && number != SIGTRAP && number != SIGABRT;
    if (!repeats) raise(number);
}

static void give_crashes_a_stack(void) {
    stack_t now;
    if (sigaltstack(NULL, &now) == 0 && (now.ss_flags & SS_DISABLE) == 0) return;
    stack_t own = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
    sigaltstack(&own, NULL);
}

/* The descriptor lives as long as the process, so that a late cn_wake never writes elsewhere. */
static int open_descriptor(void) {
    int now = atomic_load(&descriptor);
    if (now >= 0) return now;
    int fresh = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    if (fresh < 0) return -1;
    int expected = -1;
    if (atomic_compare_exchange_strong(&descriptor, &expected, fresh)) return fresh;
    close(fresh);
    return expected;
}

int cn_signals_install(int output, const struct termios *shell, const char *restore) {
    if (open_descriptor() < 0) return -1;
    atomic_fetch_and(&pending, CN_WAKE);
    crash_output = output;
    crash_shell = *shell;
    strncpy(crash_restore, restore, sizeof crash_restore - 1);
    crash_length = strlen(crash_restore);
    give_crashes_a_stack();
    struct sigaction action = {.sa_handler = take_signal, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < POLITE; i++) sigaction(polite[i], &action, &old_polite[i]);
    struct sigaction crash = {.sa_sigaction = take_crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigemptyset(&crash.sa_mask);
    for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &crash, &old_crashes[i]);
    installed = true;
    return 0;
}

void cn_signals_remove(void) {
    if (!installed) return;
    installed = false;
    for (int i = 0; i < POLITE; i++) sigaction(polite[i], &old_polite[i], NULL);
    for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &old_crashes[i], NULL);
}

int cn_signals_take(void) {
    uint64_t count;
    ssize_t got = read(atomic_load(&descriptor), &count, sizeof count);
    (void)got;
    return atomic_exchange(&pending, 0);
}

int cn_signals_descriptor(void) { return atomic_load(&descriptor); }

void cn_wake(void) {
    if (open_descriptor() >= 0) raise_event(CN_WAKE);
}

/* The group is stopped first and we last, by raise, which does not return before we are continued. */
void cn_signals_stop(bool group) {
    struct sigaction ignore = {.sa_handler = SIG_IGN}, stop = {.sa_handler = SIG_DFL}, before;
    sigaction(SIGTSTP, &ignore, &before);
    if (group) kill(0, SIGTSTP);
    sigaction(SIGTSTP, &stop, NULL);
    raise(SIGTSTP);
    sigaction(SIGTSTP, &before, NULL);
    /* This continuation is served by the caller. */
    atomic_fetch_and(&pending, ~(CN_CONTINUE | CN_SUSPEND));
}
