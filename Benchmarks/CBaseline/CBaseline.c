#include "CBaseline.h"

void baseline_phq_a(const int8_t *sheets, size_t count, int32_t *sums) {
    for (size_t n = 0; n < count; n++) {
        const int8_t *a = sheets + 13 * n;
        int32_t total = 0, symptoms = 0;
        for (int i = 0; i < 9; i++) {
            total += a[i];
            symptoms += a[i] >= (i == 8 ? 1 : 2);
        }
        sums[3 * n] = total;
        sums[3 * n + 1] = symptoms;
        sums[3 * n + 2] = a[10];
    }
}

static const int items[5][5] = {
    {3, 8, 13, 16, 24}, {5, 7, 12, 18, 22}, {2, 10, 15, 21, 25}, {6, 11, 14, 19, 23}, {1, 4, 9, 17, 20},
};
static const int reversed[26] = {[7] = 1, [11] = 1, [14] = 1, [21] = 1, [25] = 1};

void baseline_sdq(const int8_t *sheets, size_t count, int32_t *sums) {
    for (size_t n = 0; n < count; n++) {
        const int8_t *a = sheets + 25 * n;
        for (int scale = 0; scale < 5; scale++) {
            int32_t sum = 0;
            for (int i = 0; i < 5; i++) {
                int item = items[scale][i];
                sum += reversed[item] ? 2 - a[item - 1] : a[item - 1];
            }
            sums[5 * n + scale] = sum;
        }
    }
}
