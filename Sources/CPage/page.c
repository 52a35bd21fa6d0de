#include "page.h"

// Each file of Sources/Export/Page/Assets, in the order in which the page loads them.

// Swift 6.2 and later come with a clang that knows #embed in every standard of C.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char review_html[] = {
#embed "../Export/Page/Assets/review.html"
};
static const unsigned char page_css[] = {
#embed "../Export/Page/Assets/page.css"
};
static const unsigned char data_js[] = {
#embed "../Export/Page/Assets/data.js"
};
static const unsigned char words_js[] = {
#embed "../Export/Page/Assets/words.js"
};
static const unsigned char format_js[] = {
#embed "../Export/Page/Assets/format.js"
};
static const unsigned char element_js[] = {
#embed "../Export/Page/Assets/element.js"
};
static const unsigned char names_js[] = {
#embed "../Export/Page/Assets/names.js"
};
static const unsigned char tables_js[] = {
#embed "../Export/Page/Assets/tables.js"
};
static const unsigned char mexico_js[] = {
#embed "../Export/Page/Assets/mexico.js"
};
static const unsigned char csv_js[] = {
#embed "../Export/Page/Assets/csv.js"
};
static const unsigned char store_js[] = {
#embed "../Export/Page/Assets/store.js"
};
static const unsigned char route_js[] = {
#embed "../Export/Page/Assets/route.js"
};
static const unsigned char search_js[] = {
#embed "../Export/Page/Assets/search.js"
};
static const unsigned char chunks_js[] = {
#embed "../Export/Page/Assets/chunks.js"
};
static const unsigned char grid_js[] = {
#embed "../Export/Page/Assets/grid.js"
};
static const unsigned char bars_js[] = {
#embed "../Export/Page/Assets/bars.js"
};
static const unsigned char map_js[] = {
#embed "../Export/Page/Assets/map.js"
};
static const unsigned char filters_js[] = {
#embed "../Export/Page/Assets/filters.js"
};
static const unsigned char list_js[] = {
#embed "../Export/Page/Assets/list.js"
};
static const unsigned char verdict_js[] = {
#embed "../Export/Page/Assets/verdict.js"
};
static const unsigned char explain_js[] = {
#embed "../Export/Page/Assets/explain.js"
};
static const unsigned char ranking_js[] = {
#embed "../Export/Page/Assets/ranking.js"
};
static const unsigned char need_js[] = {
#embed "../Export/Page/Assets/need.js"
};
static const unsigned char firm_js[] = {
#embed "../Export/Page/Assets/firm.js"
};
static const unsigned char home_js[] = {
#embed "../Export/Page/Assets/home.js"
};
static const unsigned char chain_js[] = {
#embed "../Export/Page/Assets/chain.js"
};
static const unsigned char chains_js[] = {
#embed "../Export/Page/Assets/chains.js"
};
static const unsigned char unlocks_js[] = {
#embed "../Export/Page/Assets/unlocks.js"
};
static const unsigned char inclusion_js[] = {
#embed "../Export/Page/Assets/inclusion.js"
};
static const unsigned char quality_js[] = {
#embed "../Export/Page/Assets/quality.js"
};
static const unsigned char changes_js[] = {
#embed "../Export/Page/Assets/changes.js"
};
static const unsigned char decisions_js[] = {
#embed "../Export/Page/Assets/decisions.js"
};
static const unsigned char guide_js[] = {
#embed "../Export/Page/Assets/guide.js"
};
static const unsigned char frame_js[] = {
#embed "../Export/Page/Assets/frame.js"
};
static const unsigned char keys_js[] = {
#embed "../Export/Page/Assets/keys.js"
};
static const unsigned char page_js[] = {
#embed "../Export/Page/Assets/page.js"
};

struct file {
  const char *name;
  const unsigned char *bytes;
  int64_t size;
};

static const struct file files[] = {
  {"review.html", review_html, sizeof review_html},
  {"page.css", page_css, sizeof page_css},
  {"data.js", data_js, sizeof data_js},
  {"words.js", words_js, sizeof words_js},
  {"format.js", format_js, sizeof format_js},
  {"element.js", element_js, sizeof element_js},
  {"names.js", names_js, sizeof names_js},
  {"tables.js", tables_js, sizeof tables_js},
  {"mexico.js", mexico_js, sizeof mexico_js},
  {"csv.js", csv_js, sizeof csv_js},
  {"store.js", store_js, sizeof store_js},
  {"route.js", route_js, sizeof route_js},
  {"search.js", search_js, sizeof search_js},
  {"chunks.js", chunks_js, sizeof chunks_js},
  {"grid.js", grid_js, sizeof grid_js},
  {"bars.js", bars_js, sizeof bars_js},
  {"map.js", map_js, sizeof map_js},
  {"filters.js", filters_js, sizeof filters_js},
  {"list.js", list_js, sizeof list_js},
  {"verdict.js", verdict_js, sizeof verdict_js},
  {"explain.js", explain_js, sizeof explain_js},
  {"ranking.js", ranking_js, sizeof ranking_js},
  {"need.js", need_js, sizeof need_js},
  {"firm.js", firm_js, sizeof firm_js},
  {"home.js", home_js, sizeof home_js},
  {"chain.js", chain_js, sizeof chain_js},
  {"chains.js", chains_js, sizeof chains_js},
  {"unlocks.js", unlocks_js, sizeof unlocks_js},
  {"inclusion.js", inclusion_js, sizeof inclusion_js},
  {"quality.js", quality_js, sizeof quality_js},
  {"changes.js", changes_js, sizeof changes_js},
  {"decisions.js", decisions_js, sizeof decisions_js},
  {"guide.js", guide_js, sizeof guide_js},
  {"frame.js", frame_js, sizeof frame_js},
  {"keys.js", keys_js, sizeof keys_js},
  {"page.js", page_js, sizeof page_js},
};

int32_t page_file_count(void) { return sizeof files / sizeof *files; }

static int has(int32_t file) { return file >= 0 && file < page_file_count(); }

int64_t page_file_size(int32_t file) { return has(file) ? files[file].size : 0; }

uint8_t page_file_byte(int32_t file, int64_t place) {
  return has(file) && place >= 0 && place < files[file].size ? files[file].bytes[place] : 0;
}

uint8_t page_file_name(int32_t file, int64_t place) {
  if (!has(file)) return 0;
  for (const char *name = files[file].name; *name; name++, place--)
    if (place == 0) return (uint8_t)*name;
  return 0;
}
