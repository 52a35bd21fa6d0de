#ifndef ENCADENA_PAGE_H
#define ENCADENA_PAGE_H

#include <stdint.h>

// The review page's own files, compiled into the program byte for byte: Swift's literals of this size
// take minutes to compile. They are asked for byte by byte, so that no pointer crosses over.

// The number of files.
int32_t page_file_count(void);
// The size of a file in bytes.
int64_t page_file_size(int32_t file);
// One byte of a file; 0 outside it.
uint8_t page_file_byte(int32_t file, int64_t place);
// One byte of a file's name; 0 after its end.
uint8_t page_file_name(int32_t file, int64_t place);

#endif
