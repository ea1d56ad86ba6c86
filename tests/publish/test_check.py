import hashlib

import pytest

from generator.model.content import ENTRY_TYPES, Content
from generator.model.value import Kind
from generator.publish.check import RULES, check_content, find_cited_without_text

TEXT = (
    "Agents of the Border Service arrested 83 people in Millbrook, officials said Tuesday.\n\n"
    "“We acted within the law on every day of it,” said Director Ana Roe.\n\n"
    "About half of the 83 had convictions, the service said. A tenant, Luis Poe, 34, was arrested at home.\n\n"
    "Some shops stayed closed on Wednesday, and the town council met in the evening to hear from people.\n"
)
PASSAGE = {"article": "story", "exact": "arrested 83 people in Millbrook"}
SPOKEN = {"article": "story", "exact": "We acted within the law on every day of it,"}
WHEN = {"date": "2019-05-07", "basis": "derived", "kind": "announced", "phrase": "officials said Tuesday"}
OPERATION = {
    "title": "Operation in Millbrook",
    "agencies": ["border-service"],
    "places": ["millbrook"],
    "when": WHEN,
    "claims": [
        {"measure": "arrests", "value": 83, "place": "millbrook", "said_by": "ana-roe", "passages": [PASSAGE]}
    ],
    "topics": ["detainers"],
}
STATEMENT = {
    "title": "Ana Roe on the operation in Millbrook",
    "speaker": "ana-roe",
    "when": {"date": "../2019-05-08", "basis": "published", "kind": "said"},
    "quotations": [{"parts": [SPOKEN]}],
    "about": ["millbrook-operation"],
}
BASE = {
    "articles/story": {
        "title": "83 held in Millbrook",
        "url": "https://example.org/a",
        "published": "2019-05-08",
    },
    "operations/millbrook-operation": OPERATION,
    "statements/roe-statement": STATEMENT,
    "people/ana-roe": {"name": "Ana Roe", "roles": [{"title": "Director", "organization": "border-service"}]},
    "organizations/border-service": {"name": "Border Service", "short": "BS"},
    "places/millbrook": {"name": "Millbrook", "type": "city", "within": ["westland"]},
    "places/westland": {"name": "Westland", "type": "state"},
    "topics/detainers": {"name": "Detainers"},
}
STORY, OPERATION_ID, STATEMENT_ID = (
    "articles/story",
    "operations/millbrook-operation",
    "statements/roe-statement",
)


def content(changes):
    """Build the base with some entries changed, added, or (None) left out."""
    entries = []
    for key, fields in {**BASE, **{key: BASE.get(key, {}) for key in changes}}.items():
        kind, _, id_ = key.partition("/")
        changed = changes.get(key, {})
        if changed is not None:
            entries.append(ENTRY_TYPES[Kind(kind)].model_validate({"id": id_, **fields, **changed}))
    return Content.of(entries)


def checked(changes, texts=None, private_names=None):
    return check_content(content(changes), texts, private_names)


def claim(**changes):
    return {OPERATION_ID: {"claims": [{**OPERATION["claims"][0], **changes}]}}


def when(**changes):
    return {OPERATION_ID: {"when": {**WHEN, **changes}}}


def quoting(words, **changes):
    return {"quotations": [{"parts": [{"article": "story", "exact": words, **changes}]}]}


def second(**changes):
    """Make another operation, alike in all but its title and claims unless changed."""
    return {"operations/second": {**OPERATION, "title": "Second", **changes}}


OTHER_CLAIM = [
    {"measure": "detained", "value": 12, "passages": [{"article": "story", "exact": "12 were held"}]}
]
LATER = {"date": "2019-05-08", "basis": "stated", "kind": "said"}
EARLIER = {"date": "2019-05-01", "basis": "stated", "kind": "said"}
HAPPENED = {"date": "2019-05-06", "basis": "stated", "kind": "happened"}
OTHER_STORY = {"articles/other": {"published": "2019-05-08"}}
HELD = [{"measure": "detained", "value": 12, "passages": [{"article": "other", "exact": "12 were held"}]}]


def on_one_day(first=None, **changes):
    """Make two operations that two articles tell of, on one day unless changed."""
    return {
        **OTHER_STORY, OPERATION_ID: {"when": HAPPENED, **(first or {})},
        **second(**{"when": HAPPENED, "claims": HELD, **changes}),
    }  # fmt: skip


def said_again(words, **changes):
    """Make two statements of the same words, in two articles that tell of an operation each."""
    other = {"quotations": [{"parts": [{"article": "other", "exact": words}]}]}
    return {
        **OTHER_STORY, STATEMENT_ID: quoting(words), "statements/other": {**STATEMENT, **other, "about": []},
        **second(**{"claims": HELD, "when": None, **changes}),
    }  # fmt: skip


BARE_PERSON = {"people/jo-doe": {"name": "Jo Doe"}}


@pytest.mark.parametrize("texts", [None, {"story": TEXT}], ids=["without texts", "with texts"])
def test_content_that_is_right_has_no_problem(texts):
    assert checked({}, texts) == ()


WRONG = [
    # references
    pytest.param({OPERATION_ID: {"topics": ["detainer"]}}, "topics.0", "did you mean detainers (Detainers)?", id="unknown topic"),
    pytest.param({OPERATION_ID: {"topics": ["millbrook"]}}, "topics.0", "millbrook is a place", id="place for a topic"),
    pytest.param(claim(said_by="nobody-known"), "claims.0.said_by", "people/ or organizations/", id="unknown speaker"),
    pytest.param(
        claim(passages=[{**PASSAGE, "article": "storey"}]), "claims.0.passages.0.article", "did you mean story", id="unknown article"
    ),
    pytest.param({"people/ana-roe": {"roles": [{"title": "Director", "organization": "x"}]}}, "roles.0.organization", "an organization", id="role in an unknown organization"),
    pytest.param(
        {OPERATION_ID: {"status": "reviewed"}, "topics/detainers": {"status": "withdrawn"}}, "topics.0", "withdrawn", id="reviewed rests on withdrawn"
    ),
    # receipts
    pytest.param({OPERATION_ID: {"claims": []}}, "passages", "expected a passage", id="operation without a receipt"),
    pytest.param(claim(value=84), "claims.0.value", "states 84 in digits or words", id="number not in the passage"),
    pytest.param(claim(value=83, high=90, qualifier="range"), "claims.0.value", "83 and 90", id="upper end not in the passage"),
    pytest.param(claim(unit="percent"), "claims.0.value", "83 percent", id="people for a percentage"),
    pytest.param(claim(of={"measure": "targeted", "value": 170}), "claims.0.of.value", "'... of the 170'", id="whole from nowhere"),
    # dates
    pytest.param(when(date="2019-05-14"), "when.date", "no later than 2019-05-08", id="announced after the report"),
    pytest.param({STATEMENT_ID: {"when": {"date": "2019-06", "basis": "stated", "kind": "said"}}}, "when.date", "was said", id="said after the report"),
    pytest.param(
        {OPERATION_ID: {"stage": "done", "when": {"date": "2019-05-01/2019-05-20", "basis": "stated", "kind": "happened"}}},
        "when.date", "happened", id="over before it ended",
    ),
    pytest.param(claim(as_of="2019-05-20"), "claims.0.as_of", "no later than", id="figure later than its report"),
    pytest.param(when(date="2019-05-06"), "when.date", "found 2019-05-06, a Monday", id="a Tuesday that is a Monday"),
    pytest.param(when(date="[2019-04-29,2019-04-30]"), "when.date", "found 2019-04-29, a Monday", id="one of two Tuesdays that is a Monday"),
    pytest.param({STATEMENT_ID: {"when": {"date": "../2019-05-07", "basis": "published", "kind": "said"}}}, "when.date", "expected ../2019-05-08", id="published basis on another day"),
    pytest.param({STORY: {"published": None}}, "when.basis", "found none", id="published basis without a date"),
    # duplicates
    pytest.param(
        {OPERATION_ID: {"name": "Safe Town"}, **second(name="safe town", claims=OTHER_CLAIM)}, "name", "may be one, for both are called", id="two operations of one name"
    ),
    pytest.param(second(), "", "both tell of 83 arrests by border-service in millbrook", id="two operations of one figure"),
    pytest.param({"statements/other": {**STATEMENT, **quoting("we acted within the law on every day of it")}}, "quotations.0.parts.0.exact", "other (Ana Roe on", id="the same words twice"),
    pytest.param(on_one_day(), "", "both are of border-service in millbrook on the same days", id="two operations of one day and town"),
    pytest.param(on_one_day(when={**HAPPENED, "date": "2019-05-05/2019-05-06"}), "", "both are of border-service in millbrook on the same days", id="two operations of a day in common"),
    pytest.param(said_again("we act within the law on every day of every year, as we have told the people before"), "quotations.0.parts.0.exact", "no other statement has", id="a long sentence after two operations"),
    pytest.param(said_again("We act within the law every day", claims=[{**HELD[0], "passages": [{"article": "other", "exact": "12 were held"}, {"article": "story", "exact": "12 were held"}]}]), "quotations.0.parts.0.exact", "no other statement has", id="a short sentence after one operation"),
    pytest.param({"articles/copy": {"url": "http://www.example.org/a/?utm_source=x"}}, "url", "copy has the same one", id="one address twice"),
    pytest.param({STORY: {"sha256": "a" * 64}, "articles/copy": {"sha256": "a" * 64}}, "sha256", "a text of its own", id="one text twice"),
    # articles that could not be read
    pytest.param({STORY: {"unread": "A dead link."}}, "unread", "operations/", id="an entry on an article that could not be read"),
    pytest.param({"articles/other": {"unread": "A dead link.", "sha256": "a" * 64}}, "unread", "no fingerprint", id="a fingerprint of what could not be read"),
    # structure
    pytest.param({"places/westland": {"within": ["millbrook"]}}, "within", "millbrook > westland > millbrook", id="places in a circle"),
    pytest.param({"places/westland": {"within": ["westland"]}}, "within", "westland > westland", id="a place in itself"),
    pytest.param({"places/westland": {"within": ["north"]}}, "within.0", "a place", id="missing parent"),
    pytest.param({"organizations/border-service": {"part_of": "border-service"}}, "part_of", "a chain that ends", id="part of itself"),
    pytest.param({STATEMENT_ID: {"reply_to": "roe-statement"}}, "reply_to", "a chain that ends", id="reply to itself"),
    pytest.param(
        {STATEMENT_ID: {"when": EARLIER, "reply_to": "asked"}, "statements/asked": {**STATEMENT, **quoting("Why now and why here?"), "when": LATER}},
        "reply_to", "asked was said 2019-05-08", id="reply before the question",
    ),
    pytest.param({"organizations/ana-roe": {"name": "Roe and Company"}}, "", "organizations/ana-roe.yml has it too", id="person and organization of one id"),
    pytest.param({"topics/index": {"name": "Index"}}, "", "'index' is the address of the list", id="an entry at the place of a list"),
    pytest.param({"organizations/other": {"name": "Other", "aliases": ["bs"]}}, "aliases.0", "'bs' is a name of border-service", id="alias of two organizations"),
    pytest.param({"places/twin": {"name": "Millbrook", "type": "city", "within": ["westland"]}}, "name", "tell them apart", id="two towns of one name in one state"),
    # private people
    pytest.param(BARE_PERSON, "roles", "expected a public role", id="person without a role"),
    pytest.param({OPERATION_ID: {"summary": "It began when Luis Poe was held."}}, "summary", "'Luis Poe'", id="private person in a summary"),
    pytest.param({OPERATION_ID: None, "operations/arrest-of-luis-poe": OPERATION, STATEMENT_ID: {"about": []}}, "", "'Luis Poe'", id="private person in an id"),
    pytest.param({OPERATION_ID: {"note": "Poe was held first."}}, "note", "'Luis Poe'", id="surname of a private person"),
    pytest.param({"statements/x": {**STATEMENT, **quoting("They took Luis Poe at dawn")}}, "quotations.0.parts.0.exact", "describe the person", id="private person in a quotation"),
    pytest.param({OPERATION_ID: {"summary": "A 14-year-old girl Mia was at home."}}, "summary", "no name of a child", id="child by age before the name"),
    pytest.param({OPERATION_ID: {"note": "Mia Coe, 9, was at home."}}, "note", "no name of a child", id="child by age after the name"),
    pytest.param({OPERATION_ID: {"summary": "Officers came to 123 Main Street at dawn."}}, "summary", "'123 Main Street'", id="home address"),
    pytest.param({OPERATION_ID: {"summary": "A man was held at 45 W. 12th St. in Millbrook."}}, "summary", "45 W. 12th St.", id="numbered street"),
    # words
    pytest.param({OPERATION_ID: {"title": "Arrests of illegal aliens"}}, "title", "'people without legal status'", id="loaded title"),
    pytest.param({OPERATION_ID: {"summary": "Agents rounded up people."}}, "summary", "'rounded up'", id="shorthand for arrests"),
    pytest.param({"topics/detainers": {"name": "Criminal aliens"}}, "name", "'noncitizens'", id="loaded topic"),
    pytest.param({STATEMENT_ID: {"paraphrase": "She spoke of kidnappings.", "passages": [PASSAGE]}}, "paraphrase", "'arrest or detain'", id="loaded the other way"),
    # copying
    pytest.param(
        {OPERATION_ID: {"passages": [{"article": "story", "exact": "word " * 26}]}}, "passages.0.exact", "at most 25 words", id="long passage"
    ),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "field", "message"), WRONG)
def test_what_is_wrong_is_said_once_where_it_stands(changes, field, message):
    problems = checked(changes, private_names={"story": ("Luis Poe",)})
    assert [(one.field, message in one.message, one.line) for one in problems] == [(field, True, 0)], problems


RIGHT = [
    pytest.param({OPERATION_ID: {"topics": []}}, id="no topics"),
    pytest.param(claim(said_by="border-service"), id="an organization speaks"),
    pytest.param({STORY: {"drafted": ["operations/gone"]}}, id="a drafted entry was withdrawn"),
    pytest.param({"articles/other": {"unread": "A dead link."}}, id="an article that could not be read"),
    pytest.param({"topics/detainers": {"status": "withdrawn"}}, id="a draft rests on withdrawn"),
    pytest.param(claim(passages=[{"article": "story", "exact": "officials said Tuesday"}, PASSAGE]), id="one of two passages has the number"),
    pytest.param(
        claim(value=30, high=40, qualifier="range", passages=[{"article": "story", "exact": "thirty to forty people"}]), id="a range in words"
    ),
    pytest.param(
        claim(value=50, unit="percent", of={"measure": "arrests", "value": 83}, passages=[{"article": "story", "exact": "About half of the 83"}]),
        id="half and its whole",
    ),
    pytest.param(claim(of={"measure": "targeted"}), id="a whole without a number"),
    pytest.param(when(date="[2019-04-30,2019-05-07]"), id="two Tuesdays"),
    pytest.param(when(date="2019-05-06/2019-05-07"), id="an interval that ends on Tuesday"),
    pytest.param(when(date="2019-05", phrase="this month"), id="a month and no weekday"),
    pytest.param(when(basis="stated", date="2019-05-06"), id="a stated day beside a weekday"),
    pytest.param(when(date="2019-05-05/..", phrase="the third day of the sweep, on Tuesday"), id="a day counted back from a weekday"),
    pytest.param({OPERATION_ID: {"stage": "planned", "when": {"date": "2019-06", "basis": "stated", "kind": "happened"}}}, id="planned after the report"),
    pytest.param({OPERATION_ID: {"stage": "running", "when": {"date": "2019-05-01/2019-05-20", "basis": "stated", "kind": "happened"}}}, id="running beyond the report"),
    pytest.param({STORY: {"published": "2019-05"}, STATEMENT_ID: {"when": None}}, id="published some day of the month"),
    pytest.param({**second(claims=OTHER_CLAIM)}, id="two operations of other figures"),
    pytest.param(on_one_day(related=["millbrook-operation"]), id="linked operations of one day and town"),
    pytest.param(on_one_day(claims=OTHER_CLAIM), id="two operations of one day that an article tells apart"),
    pytest.param(on_one_day(first={"name": "Safe Town"}, name="Still Night"), id="two operations of one day with names of their own"),
    pytest.param(on_one_day(when={**HAPPENED, "date": "2019-05"}), id="a day and a month"),
    pytest.param(on_one_day(when={**HAPPENED, "date": "2019-05-04"}), id="two days in one town"),
    pytest.param(on_one_day(places=["westland"]), id="a town and its state on one day"),
    pytest.param(on_one_day(agencies=[]), id="no agency on one day"),
    pytest.param(said_again("We act within the law every day"), id="a short sentence after two operations"),
    pytest.param({**second(related=["millbrook-operation"])}, id="linked operations of one figure"),
    pytest.param({**second(when=EARLIER | {"date": "2018-05"})}, id="one figure a year apart"),
    pytest.param({**second(part_of="millbrook-operation")}, id="an operation in another"),
    pytest.param({OPERATION_ID: {"claims": OPERATION["claims"] * 2}}, id="one figure twice in one operation"),
    pytest.param(
        {OPERATION_ID: {"name": "Safe Town"}, **second(name="Safe Town", claims=OTHER_CLAIM, when=EARLIER | {"date": "2018-05"})}, id="one name a year apart"
    ),
    pytest.param({"statements/other": {**STATEMENT, **quoting("within the law")}}, id="few words twice"),
    pytest.param({"statements/other": {**STATEMENT, "status": "withdrawn"}}, id="words of a withdrawn statement"),
    pytest.param({"articles/copy": {"url": "https://example.org/a?page=2"}}, id="another page of one address"),
    pytest.param({"places/twin": {"name": "Millbrook", "type": "city", "within": ["eastland"]}, "places/eastland": {"name": "Eastland"}}, id="two towns of one name"),
    pytest.param({"places/county": {"name": "Millbrook", "type": "county", "within": ["westland"]}}, id="town and county of one name"),
    pytest.param({"places/metro": {"name": "Metro"}, "places/millbrook": {"within": ["westland", "metro"]}}, id="a place in two"),
    pytest.param({"people/jo-doe": {"name": "Jo Doe", "named_because": "Quoted by name as a witness."}}, id="a reason to name"),
    pytest.param(
        {"people/luis-poe": {"name": "Luis Poe", "roles": [{"title": "Mayor"}]}, OPERATION_ID: {"note": "Mayor Luis Poe spoke."}}, id="an official taken for a private person"
    ),
    pytest.param({**BARE_PERSON, STATEMENT_ID: {"speaker": "jo-doe", "role": "Director"}}, id="a role in a statement"),
    pytest.param({OPERATION_ID: {"summary": "Ana Roe, 43, spoke at the courthouse at 1 Main Street."}}, id="an official and a courthouse"),
    pytest.param({OPERATION_ID: {"summary": "On May 9, 12 people were held, and 83 in all on Main Street."}}, id="dates and counts"),
    pytest.param({OPERATION_ID: {"summary": "The poetry of Poets."}}, id="a surname inside a word"),
    pytest.param({OPERATION_ID: {"summary": 'The agency spoke of “illegal aliens” and of "illegals".'}}, id="loaded words quoted"),
    pytest.param({OPERATION_ID: {"summary": "A suit under the Alien Enemies Act, on inalienable rights."}}, id="the name of a law"),
    pytest.param({OPERATION_ID: {"summary": "The operation was called a raid and a sweep."}}, id="words left to the editor"),
    pytest.param({"statements/other": {**STATEMENT, **quoting("word " * 40)}}, id="a long quotation"),
]  # fmt: skip


@pytest.mark.parametrize("changes", RIGHT)
def test_what_is_right_is_left_alone(changes):
    assert checked(changes, private_names={"story": ("Luis Poe",)}) == ()


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        pytest.param(
            claim(passages=[{**PASSAGE, "exact": "arrested 83 persons in Millbrook"}]),
            "claims.0.passages.0.exact",
            "the nearest text is 'arrested 83 people in Millbrook,'",
            id="a near match",
        ),
        pytest.param(
            {STATEMENT_ID: quoting("We acted within the Law on every day of it,")},
            "quotations.0.parts.0.exact",
            "the nearest text is '“We acted within the law on every day of it,”'",
            id="another letter in a quotation",
        ),
        pytest.param(
            claim(passages=[{**PASSAGE, "exact": "83 bicycles were recovered from a river"}]),
            "claims.0.passages.0.exact",
            "nothing like it stands there",
            id="words from nowhere",
        ),
        pytest.param(
            claim(passages=[{**PASSAGE, "exact": "83"}]),
            "claims.0.passages.0.exact",
            "add words before or after, as prefix: 'Border Service arrested'",
            id="a figure that stands twice",
        ),
        pytest.param(
            claim(passages=[{**PASSAGE, "prefix": "officers"}]),
            "claims.0.passages.0.prefix",
            "found 'Agents of the Border Service arrested 83",
            id="a wrong prefix",
        ),
        pytest.param(
            claim(passages=[{**PASSAGE, "start": 3, "end": 9}]),
            "claims.0.passages.0.start",
            "expected the offsets of the passage, start: 29, end: 60",
            id="wrong offsets",
        ),
        pytest.param(when(phrase="Tuesday morning"), "when.phrase", "found 'Tuesday morning'", id="a phrase from nowhere"),
        pytest.param({STORY: {"sha256": "0" * 64}}, "sha256", "another version", id="another text"),
        pytest.param(
            {OPERATION_ID: {"summary": "Some shops stayed closed on Wednesday, and the town council met in the evening to hear."}},
            "summary", "found more than 12 in a row", id="copied prose of thirteen words",
        ),
    ],
)  # fmt: skip
def test_what_disagrees_with_the_text_is_said_and_never_mended(changes, field, message):
    problems = checked(changes, {"story": TEXT})
    assert [(one.field, message in one.message) for one in problems] == [(field, True)], problems


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param(
            claim(passages=[{**PASSAGE, "exact": "83", "prefix": "arrested"}]), id="a prefix tells which"
        ),
        pytest.param(
            claim(passages=[{**PASSAGE, "exact": "83", "start": 38, "end": 40}]), id="offsets tell which"
        ),
        pytest.param(claim(passages=[{**PASSAGE, "exact": "arrested  83\npeople"}]), id="other white space"),
        pytest.param(
            {STORY: {"sha256": hashlib.sha256(TEXT.encode()).hexdigest()}}, id="the text that was read"
        ),
    ],
)
def test_what_agrees_with_the_text_is_left_alone(changes):
    assert checked(changes, {"story": TEXT}) == ()


def test_a_text_that_was_not_given_is_named():
    assert find_cited_without_text(content({}), {}) == ("story",)
    assert find_cited_without_text(content({}), {"story": TEXT}) == ()
    assert find_cited_without_text(content({}), None) == ()


def test_passages_that_hold_most_of_an_article_are_too_many():
    passages = [{"article": "story", "exact": sentence} for sentence in TEXT.split("\n") if sentence]
    problems = checked({OPERATION_ID: {"passages": passages}}, {"story": TEXT})
    assert [(one.path, "at most 45% of the article" in one.message) for one in problems] == [
        ("articles/story.yml", True)
    ]


def test_problems_name_the_file_and_come_in_order():
    problems = checked({OPERATION_ID: {"topics": ["x", "y"]}, STATEMENT_ID: {"speaker": "z"}})
    assert list(problems) == sorted(problems)
    assert {one.path for one in problems} == {f"{OPERATION_ID}.yml", f"{STATEMENT_ID}.yml"}


def test_every_rule_has_its_sentence():
    assert all(rule.__doc__ and rule.__doc__.strip().endswith(".") for rule in RULES)


@pytest.mark.parametrize(
    "words",
    [
        "Aa " * 20_000,
        "A" * 100_000,
        "A-’" * 30_000,
        "9-year-old " * 10_000,
        "12 Main " * 10_000,
        '"' * 50_000,
        "“a " * 30_000,
    ],
)
def test_hostile_words_are_read_to_their_end(words):
    assert all(
        one.path == f"{OPERATION_ID}.yml" for one in checked({OPERATION_ID: {"note": words}}, {"story": TEXT})
    )


def test_the_nearest_text_is_sought_in_a_long_article():
    text = "The town was quiet on that day. " * 20_000 + TEXT
    problems = checked(
        claim(passages=[{**PASSAGE, "exact": "arrested 83 folks in Millbrook"}]), {"story": text}
    )
    assert [("arrested 83 people in Millbrook" in one.message) for one in problems] == [True]
