#pragma once
#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU and its headers would bring ICU's in, which clash with the ICU
// inside Foundation. The one structure that depends on it is not used here.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

static void encadena_ignoreXMLMessage(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

// A few faults are printed to standard error instead of being given to the parser's handler.
// Swift cannot make a variadic function, so the one that swallows them is here.
static inline void encadena_silenceXMLMessages(void) {
  xmlSetGenericErrorFunc(NULL, encadena_ignoreXMLMessage);
}
