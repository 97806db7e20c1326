#ifndef XINLU_CBASELINE_H
#define XINLU_CBASELINE_H
#include <stdint.h>
#include <stddef.h>

// The sums of PHQ-A as anybody would write them in C: total of items 1 to 9, symptoms present,
// difficulty. 13 codes a sheet, three sums a sheet.
void baseline_phq_a(const int8_t *sheets, size_t count, int32_t *sums);

// The five scales of SDQ, reversed items turned: 25 codes a sheet, five sums a sheet.
void baseline_sdq(const int8_t *sheets, size_t count, int32_t *sums);

#endif
