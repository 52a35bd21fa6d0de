#pragma once
// glibc's allocator settings, which the Glibc module leaves out.
#include <malloc.h>
