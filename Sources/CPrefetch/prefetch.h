// The processor's hint that an address will be loaded soon. Any address may be told; none is ever loaded from. Swift has no word for it.
static inline __attribute__((always_inline)) void cp_prefetch(unsigned long address) {
    __builtin_prefetch((const void *)address);
}
