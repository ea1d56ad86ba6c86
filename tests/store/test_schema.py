import json

from generator.store.schema import write_schemas


def test_each_kind_has_a_schema_that_describes_its_fields() -> None:
    schemas = {name: json.loads(text) for name, text in write_schemas().items()}
    assert sorted(schemas) == [
        "articles.json", "operations.json", "organizations.json", "people.json", "places.json", "statements.json", "topics.json",
    ]  # fmt: skip
    for schema in schemas.values():
        assert schema["additionalProperties"] is False
        assert "id" not in schema["properties"]
        assert all("description" in field or "$ref" in field for field in schema["properties"].values())


def test_the_same_model_gives_the_same_schema() -> None:
    assert write_schemas() == write_schemas()
