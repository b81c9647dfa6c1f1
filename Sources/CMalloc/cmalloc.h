// The allocator's settings, which Swift's module of the C library leaves out.
#include <malloc.h>
