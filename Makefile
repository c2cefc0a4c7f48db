# `make` alone lists what can be made. Nothing is installed outside this folder.

PYTHON ?= python3.11
UV_VERSION := 0.13.9
UPGRADE ?=
SIZES ?=

export UV_SYSTEM_CERTS ?= 1
export UV_CACHE_DIR ?= $(CURDIR)/.cache/uv
export UV_PYTHON_DOWNLOADS := never
export UV_NO_CONFIG := 1
unexport PYTHONPATH VIRTUAL_ENV

UV := .boot/bin/uv
BOOT := .boot/uv-$(UV_VERSION).stamp
BIN := .venv-dev/bin
PYTEST := $(BIN)/python -m pytest
COMPILED := --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	$(if $(UPGRADE),--upgrade)
COMPILE := $(UV) pip compile $(COMPILED) pyproject.toml --group build
PEERS := recognizers quantulum3 jionlp ja-timex

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help install install-dev demo test explore lint format snapshots screenshot accuracy stories names million bench \
	lock lock-bench clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(firstword $(MAKEFILE_LIST)) | \
	while IFS='|' read -r target text; do printf '%-20s %s\n' "$$target" "$$text"; done

install: .venv/.stamp ## put the command luodi into .venv/bin

install-dev: .venv-dev/.stamp ## the same with the test and lint tools, into .venv-dev

demo: install ## a small office with real announcements, from reading to pages
	@.venv/bin/luodi demo

test: install-dev ## run the tests on all cores
	@$(PYTEST) -n auto -q

explore: install-dev ## search with the property tests from a random seed, further than `make test`; some minutes
	@HYPOTHESIS_PROFILE=explore $(PYTEST) -n auto -q -m hypothesis

lint: install-dev ## style, format, types, and which room may import which
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: install-dev ## put code into the common format and mend what ruff can mend
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

snapshots: install-dev ## write the expected outputs anew; read the diff before you commit it
	@UPDATE_SNAPSHOTS=1 $(PYTEST) -q

screenshot: install-dev ## the demo's table as the README shows it, into docs/demo.svg
	@$(BIN)/python -m benchmarks.screenshot docs/demo.svg

accuracy: install-dev ## how far the reader reaches on the annotated texts, into docs/accuracy.md
	@$(BIN)/python -m benchmarks.accuracy docs/accuracy.md
	@cat docs/accuracy.md

stories: install-dev ## two invented stories to their promise rows, and the points won, into docs/stories.md
	@$(BIN)/python -m benchmarks.stories docs/stories.md
	@cat docs/stories.md

names: install-dev .venv-bench/nomenklatura/.stamp ## how far the names desk reaches, beside nomenklatura, into docs/names.md
	@$(BIN)/python -m benchmarks.names docs/names.md
	@cat docs/names.md

million: install-dev ## how a rebuild grows with the ledger, up to a million statements, into docs/scale.md; half an hour
	@$(BIN)/python -m benchmarks.million docs/scale.md $(SIZES)
	@cat docs/scale.md

bench: .venv/.stamp $(PEERS:%=.venv-bench/%/.stamp) ## speed and accuracy beside other libraries, into docs/speed.md; some minutes
	@.venv/bin/python -m benchmarks.speed docs/speed.md

lock: $(BOOT) ## write the locks from pyproject.toml; UPGRADE=1 takes the newest of everything
	@$(COMPILE) --output-file requirements.lock
	@$(COMPILE) --group dev --constraint requirements.lock --output-file requirements-dev.lock
	@! grep -n -i -E 'https?:|file:' requirements.lock requirements-dev.lock

lock-bench: $(BOOT) ## the same for the libraries we are compared with, from benchmarks/peers/*.in
	@for peer in build $(PEERS) nomenklatura; do $(UV) pip compile $(COMPILED) benchmarks/peers/$$peer.in \
		--output-file benchmarks/peers/$$peer.lock || exit 1; done
	@! grep -n -i -E 'https?:|file:' benchmarks/peers/*.lock

clean: ## remove everything that was built
	rm -rf .boot .cache .venv .venv-bench .venv-dev .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

$(BOOT):
	@rm -rf .boot
	@$(PYTHON) -m pip install -qq --no-cache-dir --disable-pip-version-check --root-user-action=ignore \
		--target .boot uv==$(UV_VERSION)
	@touch $@

# $(1): the folder; its lock is the prerequisite
define venv
	@echo "building $(1)"
	@$(UV) venv --quiet --clear --no-project --python $(PYTHON) $(1)
	@$(UV) pip sync --quiet --python $(1) --require-hashes $<
	@$(UV) pip install --quiet --python $(1) --no-deps --no-build-isolation --editable .
	@touch $@
endef

.venv/.stamp: requirements.lock pyproject.toml $(BOOT)
	$(call venv,.venv)

.venv-dev/.stamp: requirements-dev.lock pyproject.toml $(BOOT)
	$(call venv,.venv-dev)

# What a peer needs to be built is locked too. One that cannot be installed is said so in the table.
.venv-bench/%/.stamp: benchmarks/peers/%.lock benchmarks/peers/build.lock $(BOOT)
	@echo "building .venv-bench/$*"
	@{ $(UV) venv --quiet --clear --no-project --python $(PYTHON) .venv-bench/$* && \
	$(UV) pip sync --quiet --python .venv-bench/$* --require-hashes \
		--build-constraints benchmarks/peers/build.lock $< && touch $@; } || \
	{ rm -rf .venv-bench/$*; echo "$* cannot be installed on this machine"; }
