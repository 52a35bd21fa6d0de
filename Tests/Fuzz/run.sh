#!/bin/sh
# Fuzzes one reader for some seconds: run.sh FUZZER READER SECONDS FOLDER
#
# FOLDER/corpus/READER holds the inputs, FOLDER/findings what was found, FOLDER/READER.log the
# words of libFuzzer. Tells one line; fails when something was found.
fuzzer=$1 reader=$2 seconds=$3 folder=$4
mkdir -p "$folder/findings" "$folder/corpus/$reader"
case $reader in
  ingest-csv | columns | profile) words=csv ;;
  xml-trees) words=xml ;;
  *) words=$reader ;;
esac
words=$(dirname "$0")/$words.dict
if [ -f "$words" ]; then words=-dict=$words; else words=; fi
before=$(ls "$folder/findings" | grep -c "^$reader-")
# A leak checker would stop the world after each input; memory that grows shows as the limit.
SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0:quarantine_size_mb=16:allocator_may_return_null=1 \
  "$fuzzer" "$reader" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=600 \
  -malloc_limit_mb=400 -max_len=8192 -len_control=20 -reload=0 -report_slow_units=2 \
  -print_final_stats=1 -use_value_profile=0 -verbosity=1 $words \
  -artifact_prefix="$folder/findings/$reader-" "$folder/corpus/$reader" >"$folder/$reader.log" 2>&1 &
wait $!
code=$?
rm -rf "/dev/shm/encadena-fuzz-$!"
found=$(($(ls "$folder/findings" | grep -c "^$reader-") - before))
awk -v reader="$reader" -v code="$code" -v found="$found" '
  / cov: / { for (i = 1; i < NF; i++) { if ($i == "cov:") cov = $(i + 1); if ($i == "ft:") ft = $(i + 1) } }
  /stat::number_of_executed_units/ { runs = $2 }
  /stat::peak_rss_mb/ { rss = $2 }
  /^#[0-9]+/ { last = substr($1, 2) }
  END {
    printf "%-11s %9d inputs, %6d edges, %6d features, %4d MB", reader, runs ? runs : last, cov, ft, rss
    print (code == 0 && found == 0) ? ", no findings" : ", FINDINGS: " found " (exit " code ")"
  }' "$folder/$reader.log"
[ "$code" = 0 ] && [ "$found" = 0 ]
