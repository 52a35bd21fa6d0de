#pragma once
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>
#include <stdlib.h>

// The decoder's state holds arrays of 64 KiB, which Swift would import as tuples; so it stays
// opaque, and these functions are its whole face.
typedef struct encadena_inflater encadena_inflater;

static inline struct inflate_state *encadena_inflate_state(encadena_inflater *inflater) {
  return (struct inflate_state *)inflater;
}

static inline encadena_inflater *encadena_inflate_new(void) {
  struct inflate_state *state = (struct inflate_state *)calloc(1, sizeof(struct inflate_state));
  if (state) isal_inflate_init(state);
  return (encadena_inflater *)state;
}

static inline void encadena_inflate_free(encadena_inflater *inflater) { free(inflater); }

// Makes ready for a new stream of raw deflate.
static inline void encadena_inflate_restart(encadena_inflater *inflater) {
  isal_inflate_init(encadena_inflate_state(inflater));
}

// Inflates; the counts say what there is, and afterwards what is left.
static inline int encadena_inflate(encadena_inflater *inflater, const uint8_t *in,
                                   uint32_t *in_count, uint8_t *out, uint32_t *out_count) {
  struct inflate_state *state = encadena_inflate_state(inflater);
  state->next_in = (uint8_t *)in;
  state->avail_in = *in_count;
  state->next_out = out;
  state->avail_out = *out_count;
  int code = isal_inflate(state);
  *in_count = state->avail_in;
  *out_count = state->avail_out;
  return code;
}

static inline int encadena_inflate_is_finished(encadena_inflater *inflater) {
  return encadena_inflate_state(inflater)->block_state == ISAL_BLOCK_FINISH;
}

// Whole bytes taken in but not part of the finished stream.
static inline uint32_t encadena_inflate_unread(encadena_inflater *inflater) {
  int32_t bits = encadena_inflate_state(inflater)->read_in_length;
  return bits > 0 ? (uint32_t)bits / 8 : 0;
}
