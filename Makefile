# Every command a contributor needs. `make help` lists them; `make run` and `make test` are enough
# on a new Debian 12 machine with Swift 6.3.

SWIFT    ?= swift
PIPELINE ?= Pipelines/nightly.json
RUN      ?= Runs/work
OUT      ?= Runs
THREADS  ?=
BENCH    ?= ../shared/bench

ENCADENA := .build/release/encadena
SAMPLES  := .build/release/encadena-samples
INGEST   := .build/release/encadena-bench
PYTHON   := .venv/bin/python
SPARK    := .venv-spark/bin/python
STRICT   := --explicit-target-dependency-import-check error
RELEASE  := -c release -Xswiftc -cross-module-optimization
FLAGS    := $(if $(THREADS),--threads $(THREADS))

SOURCES  := Package.swift $(shell find Sources -type f)
INPUTS   := $(PIPELINE) $(wildcard Pipelines/mappings/*.json Pipelines/linkage/*.json Pipelines/agreements/*.xml SampleInputs/*)

# Rooms where the word `unsafe` may not appear.
SAFE     := JSON Spreadsheet Registry Linkage Coding Trade Fairness Allocation Disclosure Ingest Normalize Match Export Pipeline Command encadena encadena-samples \
            encadena-bench
STAGES   := Ingest Normalize Match Export

PACKAGES := libxml2-dev zlib1g-dev libisal-dev libzip-dev libxlsxwriter-dev libstemmer-dev libssl-dev pkg-config
PYTHON_PACKAGES := python3 python3-venv
# Spark runs on any Java from 17 on; this one is installed where there is none.
JAVA_PACKAGES := openjdk-17-jre-headless
BROWSER_PACKAGES := chromium fonts-dejavu-core
# The server is only a program that the tests start for themselves: none is made or run by installing it.
DATABASE_PACKAGES := postgresql-15
# What is installed is judged by those that read it: the manual, the units, the log's rules, the shells.
INSTALL_PACKAGES := groff-base man-db systemd logrotate bash zsh fish

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help deps deps-build deps-test build static install uninstall run test lint format bench bench-ingest bench-match bench-linkage bench-text bench-inclusion fuzz faults samples clean \
  ingest normalize match export load-postgres spark

help:       ## List the targets
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# --- what the machine needs --------------------------------------------------------------------

# Installs the Debian packages of a list that are not there yet; `sudo` where we are not root.
define install
	@missing=$$(for p in $(1); do dpkg-query -W -f='$${Status}\n' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p; done); \
	if [ -n "$$missing" ]; then \
	  if [ "$$(id -u)" = 0 ]; then as=; elif command -v sudo >/dev/null; then as=sudo; \
	  else echo "make: please have an administrator install:" $$missing >&2; exit 1; fi; \
	  echo "installing" $$missing; \
	  { $$as apt-get install -y -qq --no-install-recommends $$missing || \
	    { $$as apt-get update -qq && $$as apt-get install -y -qq --no-install-recommends $$missing; }; } >/dev/null \
	    || { echo "make: could not install:" $$missing >&2; exit 1; }; \
	fi
endef

# Installs PostgreSQL and makes no cluster of the system's own, which nobody here would use.
define install-database
	$(call install,postgresql-common)
	@[ -x /usr/lib/postgresql/15/bin/initdb ] || { [ "$$(id -u)" = 0 ] && as= || as=sudo; \
	  $$as sed -i 's/^#\? *create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf; }
	$(call install,$(DATABASE_PACKAGES))
endef

deps: deps-build deps-test  ## Install what building and testing need

deps-build:
	@command -v $(SWIFT) >/dev/null || { echo "make: Swift 6.2 or later is needed: https://www.swift.org/install" >&2; exit 1; }
	$(call install,$(PACKAGES))

deps-test: deps-build .venv/done .venv-spark/done
	$(call install,$(BROWSER_PACKAGES))
	$(call install,$(INSTALL_PACKAGES))
	$(call install-database)

.venv/done: Tests/Judges/requirements.txt
	$(call install,$(PYTHON_PACKAGES))
	@echo "making the tests' Python environment"
	@rm -rf .venv && python3 -m venv .venv
	@.venv/bin/pip install --quiet --disable-pip-version-check -r Tests/Judges/requirements.txt
	@touch $@

.venv-spark/done: Pipelines/spark/requirements.txt
	$(call install,$(PYTHON_PACKAGES))
	$(if $(shell command -v java),,$(call install,$(JAVA_PACKAGES)))
	@echo "making Spark's Python environment"
	@rm -rf .venv-spark && python3 -m venv .venv-spark
	@.venv-spark/bin/pip install --quiet --disable-pip-version-check -r Pipelines/spark/requirements.txt
	@touch $@

# --- building ----------------------------------------------------------------------------------

build: $(ENCADENA)  ## Build the optimised command

$(ENCADENA): $(SOURCES) | deps-build
	$(SWIFT) build $(STRICT) $(RELEASE) --product encadena
	@touch $@

samples: | deps-build  ## Write SampleInputs anew; the same bytes every time
	$(SWIFT) build $(STRICT) $(RELEASE) --product encadena-samples
	$(SAMPLES) SampleInputs

# --- installing --------------------------------------------------------------------------------

PREFIX     ?= /usr/local
DESTDIR    ?=
SYSCONFDIR ?= $(if $(filter /usr /usr/local,$(PREFIX)),/etc,$(PREFIX)/etc)
UNITDIR    ?= $(PREFIX)/lib/systemd/system
STATIC     := .build/static/release/encadena
BINARY     ?= $(STATIC)
CRON       := Pipelines/cron/encadena

static: $(STATIC)  ## Build a command that needs no Swift where it runs, only the C libraries

# The machine is asked for what building needs only where something is built: root, who installs,
# may not have Swift.
$(STATIC): $(SOURCES)
	@$(MAKE) --no-print-directory deps-build
	$(SWIFT) build $(STRICT) $(RELEASE) --static-swift-stdlib --product encadena --scratch-path .build/static
	@touch $@

# Every file but those of share/encadena.
INSTALLED = $(BIN)/encadena $(MAN)/encadena.1 $(SHARE)/bash-completion/completions/encadena \
  $(SHARE)/zsh/site-functions/_encadena $(SHARE)/fish/vendor_completions.d/encadena.fish \
  $(UNITS)/encadena.service $(UNITS)/encadena.timer $(LIB)/sysusers.d/encadena.conf \
  $(LIB)/tmpfiles.d/encadena.conf $(ETC)/logrotate.d/encadena
BIN   = $(DESTDIR)$(PREFIX)/bin
LIB   = $(DESTDIR)$(PREFIX)/lib
SHARE = $(DESTDIR)$(PREFIX)/share
MAN   = $(SHARE)/man/man1
UNITS = $(DESTDIR)$(UNITDIR)
ETC   = $(DESTDIR)$(SYSCONFDIR)

# Installs a file of $(CRON) with the places in it.
define place
	@mkdir -p $(dir $(2)) && sed -e 's|@BINDIR@|$(PREFIX)/bin|g' -e 's|@SYSCONFDIR@|$(SYSCONFDIR)|g' \
	  -e 's|@DATADIR@|$(PREFIX)/share/encadena|g' $(CRON).$(1) > $(2) && chmod 644 $(2)
endef

install: $(BINARY)  ## Install below PREFIX (/usr/local): command, manual, completions, units, pipelines
	@install -D -m 755 $(BINARY) $(BIN)/encadena
	@mkdir -p $(sort $(dir $(INSTALLED))) $(SHARE)/encadena
	@$(BINARY) man > $(MAN)/encadena.1
	@$(BINARY) completions bash > $(SHARE)/bash-completion/completions/encadena
	@$(BINARY) completions zsh > $(SHARE)/zsh/site-functions/_encadena
	@$(BINARY) completions fish > $(SHARE)/fish/vendor_completions.d/encadena.fish
	$(call place,service,$(UNITS)/encadena.service)
	$(call place,timer,$(UNITS)/encadena.timer)
	$(call place,sysusers,$(LIB)/sysusers.d/encadena.conf)
	$(call place,tmpfiles,$(LIB)/tmpfiles.d/encadena.conf)
	$(call place,logrotate,$(ETC)/logrotate.d/encadena)
	$(call place,crontab,$(SHARE)/encadena/encadena.crontab)
	@rm -rf $(SHARE)/encadena/Pipelines $(SHARE)/encadena/SampleInputs
	@cp -R Pipelines SampleInputs $(SHARE)/encadena && rm -rf $(SHARE)/encadena/Pipelines/cron
	@chmod -R u=rwX,go=rX $(SHARE)/encadena $(filter-out $(BIN)/encadena,$(INSTALLED))
	@echo "installed in $(PREFIX); to have a night at two, put your pipeline at $(SYSCONFDIR)/encadena/nightly.json after"
	@echo "  systemd-sysusers $(PREFIX)/lib/sysusers.d/encadena.conf && systemd-tmpfiles --create $(PREFIX)/lib/tmpfiles.d/encadena.conf"
	@echo "and then: systemctl daemon-reload && systemctl enable --now encadena.timer"

uninstall:  ## Remove what install put there; pipelines of your own and runs stay
	@rm -f $(INSTALLED) && rm -rf $(SHARE)/encadena
	@echo "removed; $(SYSCONFDIR)/encadena, /var/lib/encadena and the user encadena stay"

# --- a whole night -----------------------------------------------------------------------------

run: $(ENCADENA)  ## Run the sample night and say where the results are
	@folder=$$($(ENCADENA) run $(PIPELINE) --out $(OUT) $(FLAGS)) && \
	  echo "the night is done; open the page $$folder/4-export/review.html, the workbook review.xlsx beside it, or resumen.es.html for the night on one page" && \
	  echo "(ranking: $$folder/4-export/matches.csv)"

# --- one stage at a time, in $(RUN): a stage reruns when a file it reads has changed -------------

ingest:    $(RUN)/1-ingest/datapackage.json     ## Read the sources into $(RUN)
normalize: $(RUN)/2-normalize/datapackage.json  ## … and find out which rows are one firm
match:     $(RUN)/3-match/datapackage.json      ## … and rank
export:    $(RUN)/4-export/datapackage.json     ## … and write the workbook

$(RUN)/1-ingest/datapackage.json: $(INPUTS) $(ENCADENA)
	$(ENCADENA) ingest $(PIPELINE) --run $(RUN) $(FLAGS)
	@touch $@
$(RUN)/2-normalize/datapackage.json: $(RUN)/1-ingest/datapackage.json
	$(ENCADENA) normalize $(PIPELINE) --run $(RUN) $(FLAGS)
	@touch $@
$(RUN)/3-match/datapackage.json: $(RUN)/2-normalize/datapackage.json $(PIPELINE)
	$(ENCADENA) match $(PIPELINE) --run $(RUN) $(FLAGS)
	@touch $@
$(RUN)/4-export/datapackage.json: $(RUN)/3-match/datapackage.json
	$(ENCADENA) export $(PIPELINE) --run $(RUN) $(FLAGS)
	@touch $@

# --- a cluster ----------------------------------------------------------------------------------

SPARK_RUN  ?= Runs/spark
SPARK_MASTER ?= local-cluster[2,1,1024]
SHARDS     ?= 3

spark: $(ENCADENA) .venv-spark/done  ## Match the samples on two executors of Spark, and compare with one machine
	@rm -rf $(SPARK_RUN) && mkdir -p $(SPARK_RUN)
	@$(ENCADENA) ingest $(PIPELINE) --run $(SPARK_RUN)/one $(FLAGS) >/dev/null
	@$(ENCADENA) normalize $(PIPELINE) --run $(SPARK_RUN)/one $(FLAGS) >/dev/null
	@mkdir -p $(SPARK_RUN)/many && cp -R $(SPARK_RUN)/one/. $(SPARK_RUN)/many
	@$(ENCADENA) match $(PIPELINE) --run $(SPARK_RUN)/one $(FLAGS) >/dev/null
	@$(SPARK) -B Pipelines/spark/match.py $(PIPELINE) --run $(SPARK_RUN)/many --partitions $(SHARDS) \
	  --master '$(SPARK_MASTER)' --encadena $(ENCADENA)
	@$(ENCADENA) export $(PIPELINE) --run $(SPARK_RUN)/many $(FLAGS)
	@diff -r $(SPARK_RUN)/one/3-match $(SPARK_RUN)/many/3-match && \
	  echo "the rankings of $(SHARDS) shards are those of one machine, byte for byte"

# --- a database ----------------------------------------------------------------------------------

DB ?=
SCHEMA ?=
# The newest complete night, unless RUN is given: RUN's own default is for single stages.
LOADED = $(if $(filter command line environment override,$(origin RUN)),$(RUN),$(OUT)/current)

# Handed over by the environment, so that no character of a password means anything to the shell.
load-postgres: export ENCADENA_DB = $(DB)
load-postgres: export ENCADENA_RUN = $(LOADED)
load-postgres: export ENCADENA_SCHEMA = $(or $(SCHEMA),encadena)
load-postgres: $(ENCADENA)  ## Load a night into PostgreSQL: DB=postgresql://… [RUN=Runs/current] [SCHEMA=encadena]
	@[ -n "$$ENCADENA_DB" ] || { echo "make: say which database: make load-postgres DB=postgresql://user@host/name" >&2; exit 64; }
	$(if $(shell command -v psql),,$(call install,postgresql-client))
	@script=$$(mktemp) && trap 'rm -f "$$script"' EXIT && \
	  $(ENCADENA) sql "$$ENCADENA_RUN" --schema "$$ENCADENA_SCHEMA" > "$$script" && \
	  psql -X -q -v ON_ERROR_STOP=1 -f "$$script" "$$ENCADENA_DB"

# --- judging -----------------------------------------------------------------------------------

test: deps-test lint  ## Lint, then unit, property and golden tests
	ENCADENA_PYTHON=$(CURDIR)/$(PYTHON) ENCADENA_SPARK_PYTHON=$(CURDIR)/$(SPARK) $(SWIFT) test $(STRICT)

lint:       ## Fail on style, missing doc comments, stray `unsafe`, a stage that imports a stage
	@$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests
	@! grep -rnw --include='*.swift' unsafe $(addprefix Sources/,$(SAFE)) || \
	  { echo "lint: 'unsafe' outside the rooms named for it" >&2; exit 1; }
	@for stage in $(STAGES); do for other in $(STAGES); do \
	  [ $$stage = $$other ] || ! grep -rnE "^(public |package |@testable )?import $$other$$" Sources/$$stage || \
	    { echo "lint: $$stage imports $$other; stages hand over packages" >&2; exit 1; }; done; done
	@for door in CLibXML2:XMLStream CZlib:Archives CISAL:Archives CLibZip:Archives CXLSXWriter:Workbook CStemmer:Text CCrypto:Workbench CMalloc:Workbench CPage:Export CScratch:Workbook; do \
	  ! grep -rlE "^(public |package )?import $${door%%:*}$$" Sources | grep -v "^Sources/$${door##*:}/" || \
	    { echo "lint: only $${door##*:} may open $${door%%:*}" >&2; exit 1; }; done

format:     ## Rewrite sources in house style
	@$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests

bench: bench-ingest bench-match bench-linkage bench-text bench-inclusion  ## Reading, matching, linking and text beside their peers, and what floors cost

bench-ingest: $(INGEST) .venv-bench/done  ## … reading CSV and XML alone
	$(call install,libxml2-utils)
	.venv-bench/bin/python Tests/Bench/ingest.py --binary $(INGEST) --bench $(BENCH) --work .build/bench
	.venv-bench/bin/python Tests/Bench/ingest.py --binary $(INGEST) --bench $(BENCH) --work .build/bench --memory

$(INGEST): $(SOURCES) | deps-build
	$(SWIFT) build $(STRICT) $(RELEASE) --product encadena-bench
	@touch $@

bench-match: $(ENCADENA) $(INGEST) .venv-bench/done  ## … the common match job alone
	.venv-bench/bin/python Tests/Bench/match.py --bench-binary $(INGEST) --binary $(ENCADENA) --bench $(BENCH) --work .build/bench

bench-inclusion: $(ENCADENA) $(INGEST) .venv-bench/done  ## … floors, shortlists and statistics beside matching
	.venv-bench/bin/python Tests/Bench/inclusion.py --binary $(ENCADENA) --bench-binary $(INGEST) --bench $(BENCH) --work .build/bench
	for shape in zipf uniform equal one alike; do $(INGEST) shortlist --edges 1000000 --needs 50000 --shape $$shape; done

bench-linkage: $(ENCADENA) .venv-bench/done  ## … linking records beside Splink
	.venv-bench/bin/python -B Tests/Bench/linkage.py --binary $(ENCADENA) --bench $(BENCH) --data $(BENCH)/../data --work .build/bench

bench-text: $(ENCADENA) $(INGEST) .venv-bench/done  ## … retrieval, English to Spanish, awards foretold, beside bm25s
	.venv-bench/bin/python -B Tests/Bench/retrieval.py --binary $(INGEST) --data $(BENCH)/../data --work .build/bench
	.venv-bench/bin/python -B Tests/Bench/awards.py --binary $(ENCADENA) --data $(BENCH)/../data --work .build/bench

.venv-bench/done: Tests/Bench/requirements.txt
	$(call install,$(PYTHON_PACKAGES))
	@rm -rf .venv-bench && python3 -m venv .venv-bench
	@.venv-bench/bin/pip install --quiet --disable-pip-version-check -r Tests/Bench/requirements.txt
	@touch $@

# --- fuzzing -----------------------------------------------------------------------------------

FUZZ_SECONDS ?= 600
FUZZ_READERS ?= csv columns ingest-csv xml xml-trees json xlsx gzip zip profile pipeline origin
FUZZ_JOBS    ?= 2
FUZZ         := .build/fuzz
FUZZER        = $(wildcard $(dir $(realpath $(shell command -v $(SWIFT)c)))../lib/clang/*/lib/linux/libclang_rt.fuzzer_no_main-$(shell uname -m).a)

fuzz: | deps-build  ## Fuzz each reader for FUZZ_SECONDS; findings stay in .build/fuzz/findings
	@[ -n "$(FUZZER)" ] || { echo "make: this Swift toolchain has no libFuzzer" >&2; exit 1; }
	ENCADENA_FUZZER=$(firstword $(FUZZER)) $(SWIFT) build -c release --sanitize address \
	  -Xswiftc -sanitize-coverage=edge,inline-8bit-counters,pc-table,trace-cmp \
	  --product encadena-fuzz --scratch-path $(FUZZ)
	@mkdir -p $(FUZZ)/corpus
	@# The inputs to begin with: the first bytes of small files, those beside the project too.
	@find SampleInputs Pipelines $(wildcard ../shared/data) -type f -size -40k -print0 | \
	  xargs -0 $(FUZZ)/release/encadena-fuzz seeds $(FUZZ)/corpus
	@printf '%s\n' $(FUZZ_READERS) | xargs -P $(FUZZ_JOBS) -I{} \
	  sh Tests/Fuzz/run.sh $(FUZZ)/release/encadena-fuzz {} $(FUZZ_SECONDS) $(FUZZ) || \
	  { echo "fuzz: the inputs found are in $(FUZZ)/findings" >&2; exit 1; }

# --- faults ------------------------------------------------------------------------------------

FAULT_PACKAGES := python3 gcc libc6-dev util-linux mount
FAULT_SEED     ?= 1
FAULT_FLAGS    ?=

faults: $(ENCADENA)  ## Kill runs, fill disks, let calls fail, swap sources, turn clocks: FAULT_FLAGS='--kinds …'
	$(call install,$(FAULT_PACKAGES))
	python3 -B Tests/Faults/faults.py --binary $(ENCADENA) --seed $(FAULT_SEED) $(FAULT_FLAGS)

clean:      ## Remove what was built and run
	rm -rf .build .venv .venv-bench .venv-spark Runs
