"""nomenklatura's verdicts on pairs of names: JSON rows in, {id: matched} out. Runs in its own environment."""

from __future__ import annotations

import json
import sys

from followthemoney import model
from followthemoney.proxy import EntityProxy
from nomenklatura.matching import LogicV2, ScoringConfig

SCHEMATA = {
    "enterprise": "Company",
    "person": "Person",
    "place": "Organization",
    "institution": "Organization",
}
THRESHOLD = 0.7  # its documentation's


def main() -> None:
    config = ScoringConfig.defaults()
    said = {}
    for row in json.load(sys.stdin):
        schema = SCHEMATA[row["kind"] or "enterprise"]
        one, other = (_entity(schema, f"{row['id']}-{key}", row[key]) for key in ("a", "b"))
        said[row["id"]] = LogicV2.compare(one, other, config).score >= THRESHOLD
    json.dump(said, sys.stdout)


# It remembers answers by id: every entity needs one of its own.
def _entity(schema: str, key: str, name: str) -> EntityProxy:
    return model.get_proxy({"id": key, "schema": schema, "properties": {"name": [name]}})


if __name__ == "__main__":
    main()
