# `make site` and `make test` need Python 3.11+, make and git, nothing else.
PYTHON ?= python3
BIN = .venv/bin
# The theme warns of MkDocs 2 at every build; pyproject.toml keeps to MkDocs 1.
export NO_MKDOCS_2_WARNING = 1

.PHONY: site serve test check audit quality format lock clean

site: .venv/installed  ## build content/ and docs/ into site/
	@$(BIN)/mkdocs build
	@echo "The site is built in site/. To look at it, run 'make serve'."

serve: .venv/installed  ## show the site, rebuilt whenever a file changes
	$(BIN)/mkdocs serve

test: .venv/installed  ## all tests; those that need a browser skip where there is none
	$(BIN)/pytest

check: .venv/installed  ## what reviewers ask of a change, tests aside
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/timeline check
	$(BIN)/mkdocs build --strict --quiet

audit: .venv/installed tests/audit/node_modules/.package-lock.json  ## what a reader's browser asks of the site; QUICK=1 leaves Lighthouse out
	$(BIN)/python -m tests.audit $(if $(QUICK),--quick)

tests/audit/node_modules/.package-lock.json: tests/audit/package-lock.json
	@if command -v npm >/dev/null; then \
	  cd tests/audit && PUPPETEER_SKIP_DOWNLOAD=1 npm ci --no-audit --no-fund --ignore-scripts --loglevel=error \
	  || echo "npm could not install the audit's tools: the audit leaves out what needs them."; \
	else echo "npm is not here: the audit leaves out what needs it."; fi

quality: .venv/installed  ## score the extractors on the development sets, where these are at hand
	$(BIN)/python tests/bench/quality.py

format: .venv/installed
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock:  ## renew requirements.lock; needs uv
	uv pip compile --quiet --universal --python-version 3.11 --extra dev --generate-hashes --no-header \
	  --output-file requirements.lock pyproject.toml

.venv/installed: pyproject.toml requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; %s is %s. Try: make site PYTHON=python3.12" % (sys.executable, sys.version.split()[0]) if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

clean:
	rm -rf .venv site .cache build *.egg-info
