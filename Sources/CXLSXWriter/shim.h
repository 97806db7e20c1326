#include <xlsxwriter.h>

/* sys/mman.h declares it under _GNU_SOURCE alone, which Swift's Glibc module does not set. */
extern int memfd_create(const char *name, unsigned int flags);
