// zlib's raw inflate behind three functions: its own way in is a macro, which Swift does not see.
#ifndef WAYMARK_CZLIB_H
#define WAYMARK_CZLIB_H

#include <stddef.h>
#include <stdlib.h>
#include <zlib.h>

/// A stream of raw deflate data, or NULL where there is no memory.
static inline z_stream *czlib_open(void) {
    z_stream *stream = (z_stream *)calloc(1, sizeof(z_stream));
    if (stream && inflateInit2(stream, -MAX_WBITS) != Z_OK) {
        free(stream);
        return NULL;
    }
    return stream;
}

/// Inflates once; says how much was taken and made. 0: goes on, 1: the end, -1: damaged.
static inline int czlib_step(z_stream *stream, const unsigned char *in, size_t in_count, size_t *taken,
                             unsigned char *out, size_t out_count, size_t *made) {
    stream->next_in = (unsigned char *)in;
    stream->avail_in = (uInt)in_count;
    stream->next_out = out;
    stream->avail_out = (uInt)out_count;
    int result = inflate(stream, Z_NO_FLUSH);
    *taken = in_count - stream->avail_in;
    *made = out_count - stream->avail_out;
    if (result == Z_STREAM_END) return 1;
    return result == Z_OK || result == Z_BUF_ERROR ? 0 : -1;
}

static inline void czlib_close(z_stream *stream) {
    inflateEnd(stream);
    free(stream);
}

#endif
