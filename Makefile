# Needs make and Python 3.11 or newer; everything else is installed in .venv from the lock.
# An interpreter of your choice: make PYTHON=/path/to/python3 book

VENV = .venv
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check --quiet
PYTHON =
UPGRADE =
BESIDE = _build/beside
# Tests begin in the order that tests/conftest.py puts them in: what takes long comes first.
TESTS = $(BIN)/pytest --numprocesses=auto --dist=loadgroup --no-loadscope-reorder --durations=20
UV = uv==0.13.9
CONTRACT = .venv/contract.log

# A stamp is written last, so an interrupted step is done again. It holds the project's folder,
# because a virtual environment that was moved or copied does not work.
LOCKED = $(VENV)/.locked
INSTALLED = $(VENV)/.installed
ifneq ($(shell cat $(LOCKED) 2>/dev/null),$(CURDIR))
$(shell rm -f $(LOCKED) $(INSTALLED))
endif

.DEFAULT_GOAL = help
.PHONY: help book test quick tidy style bench mutate picture clean lock
.DELETE_ON_ERROR:

help: ## Show what can be made
	@sed -n 's/^\([a-z][a-z]*\):.*## \(.*\)/\1 \2/p' Makefile | \
	    while read -r name text; do printf '  make %-7s %s\n' "$$name" "$$text"; done

# AS_OF=2025-11-08 builds the book of that day, WITHOUT="ID ..." the book without these sources.
book: $(INSTALLED) ## Build the book, and print where its front page is
	@CEASEFIRE_AS_OF="$(AS_OF)" CEASEFIRE_WITHOUT="$(WITHOUT)" $(BIN)/ceasefire build

test: style ## Check style and types, build the book and run every test
	$(TESTS) --cov=src --cov-fail-under=94

quick: style ## Check style and types, and run all tests but those that take long: no book, no browser
	$(TESTS) -m "not slow"

tidy: $(INSTALLED) ## Mend style where it can be mended by itself
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

style: $(INSTALLED)
	@$(BIN)/ceasefire check >/dev/null
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache >$(CONTRACT) 2>&1 || { sed -n '/^Broken contracts/,$$p' $(CONTRACT); \
	    echo "Rooms import downwards, in the order of pyproject.toml: move the module, or what it needs, to its room"; exit 2; }

bench: $(INSTALLED) ## Time the readers beside spaCy's, and weigh the pages beside a stock book's
	@mkdir -p $(dir $(BESIDE)); [ -f $(BESIDE)/.installed ] || { echo "Installing what the readers are compared with" && \
	    $(PIP) install --target $(BESIDE) -r tools/bench-requirements.txt 2>$(BESIDE).log && \
	    touch $(BESIDE)/.installed; } || echo "It does not install here; $(BESIDE).log says why"
	@$(BIN)/python tools/bench.py $(BESIDE)
	@$(BIN)/python tools/weigh.py

# MODULES="leads ranges" changes these alone.
mutate: $(INSTALLED) ## Change the rules of answers one by one, and tell which changes no test notices
	@cmp -s tools/mutate-requirements.txt $(VENV)/.mutating || { $(PIP) install --no-deps --require-hashes \
	    -r tools/mutate-requirements.txt && cp tools/mutate-requirements.txt $(VENV)/.mutating; }
	@$(BIN)/python tools/mutate.py $(MODULES)

picture: $(INSTALLED) ## Draw the README's picture of the book, docs/book.png
	@$(BIN)/python tools/picture.py

clean: ## Remove the built book and what the tests left; keep .venv
	rm -rf _build build dist htmlcov test-results .hypothesis .mypy_cache .pytest_cache .ruff_cache
	rm -f .coverage .coverage.*
	find src tests -name __pycache__ -prune -exec rm -rf {} +

lock: ## Bring the locks up to pyproject.toml; UPGRADE=--upgrade takes the newest versions
	@python=$$(sh tools/find_python.sh "$(PYTHON)") && work=$$(mktemp -d) && \
	trap 'rm -rf "$$work"' EXIT && "$$python" -m venv "$$work/venv" && \
	"$$work/venv/bin/python" -m pip --disable-pip-version-check --quiet install "$(UV)" && \
	"$$work/venv/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	    --no-header $(UPGRADE) --extra book --extra test pyproject.toml -o requirements.txt && \
	"$$python" -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"]["mutate"])' | \
	"$$work/venv/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	    --no-header $(UPGRADE) -c requirements.txt -o tools/mutate-requirements.txt -

$(LOCKED): requirements.txt
	@rm -f $(LOCKED) $(INSTALLED)
	@python=$$(sh tools/find_python.sh "$(PYTHON)") && \
	    echo "Installing the book's tools in $(VENV); this takes a minute or two" && \
	    "$$python" -m venv --clear $(VENV)
	@$(PIP) install --no-deps --require-hashes -r requirements.txt && $(PIP) check
	@printf '%s\n' "$(CURDIR)" > $(LOCKED)

$(INSTALLED): $(LOCKED) pyproject.toml
	@$(PIP) install --no-deps --no-build-isolation -e .
	@printf '%s\n' "$(CURDIR)" > $(INSTALLED)
