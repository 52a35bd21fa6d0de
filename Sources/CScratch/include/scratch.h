#ifndef ENCADENA_SCRATCH_H
#define ENCADENA_SCRATCH_H

#include <stdint.h>

// The temporary files of libxlsxwriter, made here in place of its own `lxw_tmpfile`.
//
// The library writes each sheet to a temporary file, asks no write whether it succeeded, and then packs
// what is there: on a full disk it would make a torn workbook and call it whole. It looks its function
// up by name, and the program's own comes first.

// How many writes to temporary files were lost since the process began.
int64_t scratch_lost_writes(void);
// The system's error number of the last one lost.
int32_t scratch_last_error(void);
// Lets what C writes to its standard error go nowhere until `scratch_speak`: the library prints there
// what it also returns. What is written to the descriptor itself is not touched.
void scratch_hush(void);
void scratch_speak(void);

#endif
