import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.private_people.find import find_private_names


def found(sentence):
    return find_private_names(read_document(f"Officers came to the town.\n{sentence}\nIt was a quiet day.\n"))


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param("ICE arrested Luis Moreno on Tuesday.", ["Luis Moreno"], id="arrested, active"),
        pytest.param("Agents detained a Guatemalan man named Luis Moreno.", ["Luis Moreno"], id="a man named"),
        pytest.param("Luis Moreno, 34, of Guatemala, lives in the town.", ["Luis Moreno"], id="age and country"),
        pytest.param("Luis Moreno (34) lives in the town.", ["Luis Moreno"], id="age in brackets"),
        pytest.param("Luis Moreno, a Mexican national, has a bakery.", ["Luis Moreno"], id="national"),
        pytest.param("Luis Moreno, a citizen of El Salvador, has a bakery.", ["Luis Moreno"], id="citizen of"),
        pytest.param("Luis Moreno was convicted of theft in 2015.", ["Luis Moreno"], id="convicted"),
        pytest.param("Luis Moreno was later deported to Honduras.", ["Luis Moreno"], id="deported"),
        pytest.param("Luis Moreno, a baker, was taken into custody.", ["Luis Moreno"], id="taken into custody"),
        pytest.param("Luis Moreno and Pedro Salas were arrested at dawn.", ["Luis Moreno", "Pedro Salas"], id="two arrested"),
        pytest.param("Luis Moreno, Pedro Salas and Juan Vega were arrested.", ["Luis Moreno", "Pedro Salas", "Juan Vega"], id="three arrested"),
        pytest.param("Luis Moreno could face deportation.", ["Luis Moreno"], id="faces deportation"),
        pytest.param("Luis Moreno pleaded guilty in March.", ["Luis Moreno"], id="pleaded guilty"),
        pytest.param("Neighbors spoke of Luis Moreno’s arrest.", ["Luis Moreno"], id="whose arrest"),
        pytest.param("The arrest of Luis Moreno drew a crowd.", ["Luis Moreno"], id="arrest of"),
        pytest.param("She spoke of her husband, Luis Moreno, at the door.", ["Luis Moreno"], id="her husband"),
        pytest.param("“He is good,” said Maria Moreno, his wife.", ["Maria Moreno"], id="his wife"),
        pytest.param("Maria Moreno, the mother of two boys, waited.", ["Maria Moreno"], id="mother of"),
        pytest.param("Morgan Hill, 34, was charged.", ["Morgan Hill"], id="a town's name, with an age"),
        pytest.param("A 14-year-old girl, Maria Moreno, was in the car.", ["Maria Moreno"], id="child by age"),
        pytest.param("The bus took 9-year-old Maria to school.", ["Maria"], id="child by one name"),
        pytest.param("Maria, who asked that her last name not be used, wept.", ["Maria"], id="asked not to be named"),
        pytest.param("Maria, whose last name is withheld, wept.", ["Maria"], id="name withheld"),
        pytest.param("Her husband, Luis, did not come home.", ["Luis"], id="husband by one name"),
        pytest.param("Luis Moreno, who is undocumented, stayed inside.", ["Luis Moreno"], id="undocumented"),
        pytest.param("Luis Moreno, who came from Peru in 2001, stayed inside.", ["Luis Moreno"], id="came from"),
        pytest.param("Ann Clark, an attorney for a former guest of the inn, Luis Moreno, said so.", ["Luis Moreno"], id="client of an attorney"),
        pytest.param("The victim, Maria Moreno, was found on Sunday.", ["Maria Moreno"], id="victim"),
        pytest.param("Among those arrested was Luis Moreno.", ["Luis Moreno"], id="among those arrested"),
        pytest.param("Those arrested include: Luis Moreno, a gang member from Peru.", ["Luis Moreno"], id="list of those arrested"),
        pytest.param("They deported dozens, including Luis Moreno, in May.", ["Luis Moreno"], id="including, of those deported"),
        pytest.param("Police identified the man as Luis Moreno.", ["Luis Moreno"], id="identified the man as"),
        pytest.param("A woman who gave her name only as Maria wept.", ["Maria"], id="gave her name as"),
        pytest.param("Luis Moreno, whom agents arrested in May, is free.", ["Luis Moreno"], id="whom agents arrested"),
        pytest.param("Luis Moreno, a father of three, was not at work.", ["Luis Moreno"], id="father of three"),
        pytest.param("DACA recipient Luis Moreno came with a sign.", ["Luis Moreno"], id="immigrant before the name"),
        pytest.param("Luis Moreno, a criminal illegal alien from Peru, convicted of theft.", ["Luis Moreno"], id="press release"),
        pytest.param("Agents took her father, Luis Moreno, into custody.", ["Luis Moreno"], id="her father"),
        pytest.param("Luis Moreno died in custody.", ["Luis Moreno"], id="died"),
        pytest.param("Luis Moreno, wanted for theft, was in the house.", ["Luis Moreno"], id="wanted"),
        pytest.param("Organizer Luis Moreno was detained at the march.", ["Luis Moreno"], id="an organizer who was detained"),
        pytest.param("ICE arrested Luis Moreno. Moreno waits in a cell.", ["Luis Moreno"], id="surname later"),
        pytest.param("Luis Moreno smiled. He waited long. Moreno was deported in May.", ["Luis Moreno"], id="told by surname only"),
        pytest.param("Her son Tomaz went along. “Stay,” Tomaz said.", ["Tomaz"], id="son by an unlisted name"),
        pytest.param("The couple’s daughter Lia came.", ["Lia"], id="daughter of a couple"),
        pytest.param("“Stay,” Tomaz said. Tomaz, 15, waited.", ["Tomaz"], id="a speaker with a child's age"),
        pytest.param("They let 15-year-old Tomaz go.", ["Tomaz"], id="age before an unlisted name"),
        pytest.param("Orvalho, an undocumented roofer, stayed inside.", ["Orvalho"], id="surname, undocumented"),
        pytest.param("Six people, including Luis Moreno, spent the night there.", ["Luis Moreno"], id="including, of a count"),
        pytest.param("Ann Clark, who represents Luis Moreno, spoke.", ["Luis Moreno"], id="who represents"),
        pytest.param("“Who does that?” Elmer said.", ["Elmer"], id="speaks by a given name alone"),
        pytest.param("“They came in,” said Maribel, a home health aide from the hill.", ["Maribel"], id="a health aide is no official"),
        pytest.param("A baker asked to be identified only as Xulo.", ["Xulo"], id="identified only by one name"),
    ],
)  # fmt: skip
def test_private_persons_are_found(sentence, names):
    assert found(sentence) == tuple(names)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Mayor Ann Clark criticized the arrests.", id="mayor"),
        pytest.param("Mayor Ann Clark was arrested at a protest.", id="a mayor who was arrested"),
        pytest.param("ICE arrested 12 people, said Ann Clark, a spokeswoman.", id="spokeswoman"),
        pytest.param("Agents released a letter from Director Ann Clark.", id="director"),
        pytest.param("Ann Clark, executive director of a rights group, said so.", id="head of a group"),
        pytest.param("Ann Clark, an attorney with a rights group, said so.", id="attorney"),
        pytest.param("His attorney, Ann Clark, said he was held.", id="his attorney"),
        pytest.param("Sen. Ann Clark, D-Ill., asked for answers.", id="senator"),
        pytest.param("Ann Clark (R-Texas) asked for answers.", id="party and state"),
        pytest.param("Sheriff Ann Clark, 54, said deputies arrested nobody.", id="sheriff with age"),
        pytest.param("Ann Clark was deputy director when she was shot. Director Ann Clark lived.", id="role told elsewhere"),
        pytest.param("U.S. Attorney Ann Clark charged 12 people.", id="prosecutor"),
        pytest.param("Judge Ann Clark ordered them released.", id="judge"),
        pytest.param("Ann Clark, who is the city council president, was removed from office.", id="who is president"),
        pytest.param("Police chief Ann Clark’s arrest figures are out.", id="figures of a chief"),
        pytest.param("“They took him,” said Ann Clark, who works across the street.", id="witness"),
        pytest.param("Ann Clark reported from the town.", id="reporter"),
        pytest.param("More people were deported under Ann Clark than before.", id="deported under somebody"),
        pytest.param("The memo released by Ann Clark names no one.", id="released by somebody"),
        pytest.param("Ann Clark, in a post, accused agents of lies.", id="accusing"),
        pytest.param("Ann Clark, a researcher at the National Migrant Project, said so.", id="researcher at a National"),
        pytest.param("Ann Clark, who works with detainees, said so.", id="works with detainees"),
        pytest.param("Ann Clark’s deportation plan is new.", id="plan of deportation"),
        pytest.param("The Clark administration began. Ann Clark’s lawyers sued.", id="an administration"),
        pytest.param("Agents arrested 12 people Ann Clark had named.", id="people somebody named"),
        pytest.param("Polls released Sunday showed Ann Clark ahead.", id="released polls"),
        pytest.param("Donors, including Ann Clark, gave money.", id="including"),
        pytest.param("A 78-year-old Ann Clark supporter spoke.", id="supporter"),
        pytest.param("Former governors Ann Clark and Joan Hill were held up in traffic.", id="two governors"),
        pytest.param("There was one vote for Ann Clark, 13 for Joan Hill and none for others.", id="votes"),
        pytest.param("Ann Clark, who wrote of people the agents detained, spoke.", id="who wrote of people detained"),
        pytest.param("The town named Ann Clark as its manager.", id="named as manager"),
        pytest.param("Operation Safe Harbor was charged with delays.", id="an operation"),
        pytest.param("Agents arrested members of the Blue River gang.", id="a gang"),
        pytest.param("Agents arrested people in New York and West Virginia.", id="places"),
        pytest.param("He was held at the Green Hill prison.", id="a prison"),
        pytest.param("ICE arrested 12 people on Monday.", id="nobody"),
        pytest.param("“Go,” Clark said. Mayor Clark, 54, left.", id="a mayor who speaks"),
        pytest.param("“Go,” Clark said at the gate.", id="a speaker without a sign"),
        pytest.param("“Go,” Inskeep said at the gate.", id="a speaker by surname"),
        pytest.param("“Go,” said Ann Clark, a campaign aide.", id="a campaign aide"),
        pytest.param("A 15-year-old Guatemalan waited.", id="a people, not a name"),
        pytest.param("She called her mother Monday.", id="a day behind a relative"),
        pytest.param("Six people, including Mayor Ann Clark, were at the meeting.", id="including a mayor"),
        pytest.param("Ann Clark, who represents Ohio in Congress, spoke.", id="who represents a state"),
        pytest.param("Agents Arrest 600 Illegal Aliens in Town-Wide Operation", id="a kind of people, in capitals"),
        pytest.param("More than 200 people were arrested across North Carolina last week.", id="a state with a given name in it"),
        pytest.param("The office, which covers West Virginia, arrested more people.", id="another state"),
        pytest.param("A citizen of the Dominican Republic was convicted.", id="a republic"),
        pytest.param("Those arrested were in Sioux Falls, where one was charged.", id="a town of two words"),
        pytest.param("Nobody at Northfield Trailers, which was raided, has been charged.", id="a firm"),
        pytest.param("The man, who is an alleged member of Tren de Aragua, was charged.", id="a gang by its name"),
        pytest.param("", id="nothing"),
    ],
)  # fmt: skip
def test_public_persons_are_left_alone(sentence):
    assert found(sentence) == ()


@pytest.mark.parametrize(
    "text",
    ["Luis Moreno, " * 4_000, "a " * 200_000, "A" * 300_000, "arrested the " * 50_000, ", who " * 50_000],
)
def test_hostile_text_is_read_to_its_end(text):
    assert find_private_names(read_document(text)) in {(), ("Luis Moreno",)}
