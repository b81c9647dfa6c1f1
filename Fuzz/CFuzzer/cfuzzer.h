// The function of libFuzzer's runtime that runs a target; -sanitize=fuzzer links it.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*target)(const unsigned char *bytes, unsigned long count));
