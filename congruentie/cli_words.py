"""The Dutch of the command line's help. English stands with the options themselves."""

from typing import Any

import typer

from congruentie.words import Language

DUTCH = {
    "Check whether proposed cooperation regions of municipalities hold.": (
        "Toets of voorgestelde samenwerkingsregio's van gemeenten standhouden."
    ),
    "The maps and figures that submissions are checked on.": (
        "De kaarten en cijfers waarop indieningen worden getoetst."
    ),
    "Judge a submission: a summary, the findings, and an exit status.": (
        "Toets een indiening: een samenvatting, de bevindingen en een afsluitcode."
    ),
    "Explain a rule: definition, phrase of the letter, settings; without a code the catalogue.": (
        "Leg een regel uit: definitie, zin uit de brief, instellingen; zonder code de lijst."
    ),
    "Compare two rounds: what is solved, what is new, who moved, is it more congruent.": (
        "Vergelijk twee rondes: wat is opgelost en nieuw, wie veranderde van regio, "
        "is het congruenter."
    ),
    "Give the JSON Schema of rules.yaml, of the JSON report or of the waivers.": (
        "Geef het JSON Schema van rules.yaml, van het JSON-rapport of van het maatwerk."
    ),
    "rules, report or waivers.": "rules, report of waivers.",
    "Progress against what is expected on a day, per province, and what every area asks for.": (
        "De voortgang naast wat op een dag wordt verwacht, per provincie, en wat elk gebied vraagt."
    ),
    "Recompute what the letters state as fact, and say which reading makes it true.": (
        "Reken na wat de brieven als feit stellen, en zeg in welke lezing het waar is."
    ),
    "Divisions for the statements about regions: a submission.": (
        "Indelingen voor de stellingen over regio's: een indiening."
    ),
    "Draw a map of a submission: SVG, PNG (300 dpi) or PDF, as the name of --output ends.": "Teken "
    "een kaart van een indiening: SVG, PNG (300 dpi) of PDF, naar het einde van de naam bij "
    "--output.",
    "What the map shows.": "Wat de kaart laat zien.",
    "Earlier round, for --kind change: submission or JSON report.": (
        "Vorige ronde, voor --kind change: indiening of JSON-rapport."
    ),
    "Make an empty submission, with the municipalities of an area and lists to choose from.": (
        "Maak een lege indiening, met de gemeenten van een gebied en lijsten om uit te kiezen."
    ),
    "Find the fewest changes after which a submission meets the criteria, and prove it.": (
        "Vind het kleinste aantal wijzigingen waarna een indiening aan de criteria voldoet, met "
        "bewijs."
    ),
    "Congruent: the same regions, or nested in the coarser domain.": (
        "Congruent: dezelfde regio's (identical), of binnen die van het grovere domein (nested)."
    ),
    "Only this part of the criteria; may be repeated.": (
        "Alleen dit deel van de criteria; mag vaker."
    ),
    "Whether every region stays, or some may be dissolved.": (
        "Of elke regio blijft bestaan (fixed), of er mogen vervallen (free)."
    ),
    "Membership that stays: GM0344:jeugd=Utrecht. May be repeated.": (
        "Deelname die blijft: GM0344:jeugd=Utrecht. Mag vaker."
    ),
    "Region that no member leaves: jeugd=Utrecht. May be repeated.": (
        "Regio waar geen deelnemer uit gaat: jeugd=Utrecht. Mag vaker."
    ),
    "Seconds to search; then the best that was found.": (
        "Seconden om te zoeken; daarna het beste dat is gevonden."
    ),
    "Folder for a map of the changes (SVG) per domain.": (
        "Map voor een kaart van de wijzigingen (SVG) per domein."
    ),
    "File for the repaired submission, .csv or .xlsx.": (
        "Bestand voor de herstelde indiening, .csv of .xlsx."
    ),
    "Year of the bundled municipalities; default the newest.": (
        "Jaar van de meegeleverde gemeenten; anders het nieuwste."
    ),
    "Provinces or municipalities to fill in, comma-separated; default all.": (
        "In te vullen provincies of gemeenten, met komma's ertussen; anders alle."
    ),
    "Form of the template; default that of --output.": (
        "Vorm van het sjabloon; anders naar de naam bij --output."
    ),
    "Older round: submission or JSON report.": "Oudere ronde: indiening of JSON-rapport.",
    "Newer round: submission or JSON report.": "Nieuwere ronde: indiening of JSON-rapport.",
    "Year of the municipalities of OLD.": "Jaar van de gemeenten van OLD.",
    "Year of the municipalities of NEW.": "Jaar van de gemeenten van NEW.",
    "JSON report of an earlier round; only what is new counts.": (
        "JSON-rapport van een vorige ronde; alleen wat nieuw is telt voor de afsluitcode."
    ),
    "Which territories come with the program, from which source and of which date.": (
        "Welke gebieden worden meegeleverd, uit welke bron en met welke peildatum."
    ),
    "One territory: counts, source, licence, and the named links over water.": (
        "Eén gebied: aantallen, bron, licentie en de verbindingen over water."
    ),
    "Make a territory of official boundaries and population figures.": (
        "Maak een gebied van officiële grenzen en inwonertallen."
    ),
    "Submission: tables (.csv, .xlsx, .ods) or areas (.gpkg, .geojson, .shp, .zip); "
    "several files make one.": (
        "Indiening: tabellen (.csv, .xlsx, .ods) of vlakken (.gpkg, .geojson, .shp, .zip); meer "
        "bestanden vormen er samen één."
    ),
    "Year of the bundled municipalities.": "Jaar van de meegeleverde gemeenten.",
    "Year of the bundled municipalities; other submissions are carried to it.": (
        "Jaar van de meegeleverde gemeenten; indieningen van een ander jaar worden omgezet."
    ),
    "Folder of a territory made by 'data build'.": "Map van een gebied, gemaakt met 'data build'.",
    "Boundary file to build a territory from; needs --year.": (
        "Grenzenbestand om een gebied van te bouwen; met --year."
    ),
    "Table of inhabitants for --boundaries.": "Tabel met inwoners bij --boundaries.",
    "Judge as if merged: GM0003+GM0010+GM0024=Eemsdelta. May be repeated.": (
        "Toets alsof deze gemeenten zijn samengevoegd: GM0003+GM0010+GM0024=Eemsdelta. Mag vaker."
    ),
    "Only this domain; may be repeated.": "Alleen dit domein; mag vaker.",
    "Provinces or municipalities to judge, comma-separated.": (
        "Te toetsen provincies of gemeenten, met komma's ertussen."
    ),
    "Your own rules.yaml.": "Uw eigen rules.yaml.",
    "Profile of criteria; goes above the file's own.": (
        "Profiel van criteria; gaat boven dat in het bestand."
    ),
    "File of accepted exceptions.": "Bestand met maatwerk.",
    "Only rules with this code prefix.": "Alleen regels waarvan de code zo begint.",
    "No rules with this code prefix.": "Geen regels waarvan de code zo begint.",
    "Code or name of a rule; without it all of them.": (
        "Code of naam van een regel; zonder code alle."
    ),
    "Form of the explanation.": "Vorm van de uitleg.",
    "Form of the report.": "Vorm van het rapport.",
    "File to write; default standard output.": "Te schrijven bestand; anders op het scherm.",
    "From which weight on the exit status is 1.": "Vanaf welke ernst de afsluitcode 1 is.",
    "The day to judge on; default today.": "De dag waarop wordt getoetst; anders vandaag.",
    "Show every finding, not the first few.": "Toon alle bevindingen, niet de eerste paar.",
    "Print no report on the screen.": "Toon geen rapport op het scherm.",
    "nl or en.": "nl of en.",
    "Official boundaries of the municipalities.": "Officiële grenzen van de gemeenten.",
    "Table of inhabitants, .csv.": "Tabel met inwoners, .csv.",
    "Reference date.": "Peildatum.",
    "Write the whole report: page, Word, PDF, workbook, maps and data, all in one folder.": (
        "Schrijf het hele rapport: pagina, Word, PDF, werkmap, kaarten en gegevens, in één map."
    ),
    "Folder to write the report to.": "Map waarin het rapport wordt geschreven.",
    "A report for each province.": "Een rapport voor elke provincie.",
    "Folder to write the territory to.": "Map waarin het gebied wordt geschreven.",
    "Layer of the boundary file.": "Laag van het grenzenbestand.",
    "Column with codes.": "Kolom met codes.",
    "Column with names.": "Kolom met namen.",
    "Column with inhabitants.": "Kolom met inwoners.",
    "COLUMN=VALUE; only these rows. May be repeated.": (
        "KOLOM=WAARDE; alleen deze rijen. Mag vaker."
    ),
    "Table of named links over water.": "Tabel met verbindingen over water.",
    "Table of provinces, .csv.": "Tabel met provincies, .csv.",
    "Column with provinces.": "Kolom met provincies.",
    "Metres of simplification.": "Meters vereenvoudiging.",
    "Publisher, for the manifest; default the names of the files.": (
        "Uitgever, voor het manifest; anders de namen van de bestanden."
    ),
    "Licence of boundaries and figures, for the manifest.": (
        "Licentie van grenzen en cijfers, voor het manifest."
    ),
    "Show this message and exit.": "Toon deze hulp.",
    "Show the version and exit.": "Toon de versie.",
}
_COMPLAINTS = {
    "No such option:": "Onbekende optie:",
    "(Possible options:": "(misschien bedoelt u:",
    "No such command": "Onbekende opdracht",
    "Missing argument 'submissions'.": "Noem ten minste één indiening.",
    "Missing argument": "Verplicht gegeven ontbreekt:",
    "Missing option": "Verplichte optie ontbreekt:",
    "Invalid value for": "Ongeldige waarde voor",
    "(env var:": "(omgevingsvariabele:",
    "Value error, ": "",
    "Input should be a valid integer, unable to parse string as an integer": (
        "verwacht wordt een geheel getal."
    ),
    "Input should be a valid number, unable to parse string as a number": (
        "verwacht wordt een getal, met een punt voor de decimalen."
    ),
    "is not one of": "is niet een van",
    "does not match the formats '%Y-%m-%d'": "is geen datum als 2016-12-31",
    "Option '": "Optie '",
    "requires an argument": "vraagt om een waarde",
    "does not take a value": "krijgt geen waarde",
    "Got unexpected extra argument(s)": "Te veel gegeven:",
}
"""What the command line has against a call; the names in between are the same in both languages."""
_PANELS = {"argument": "Gegevens", "option": "Opties"}


def localise(command: Any, language: Language) -> Any:  # noqa: ANN401 # typer exports no command type
    """The command with its help, and that of its options and subcommands, in the language."""
    if language == "en":
        return command
    command.help = DUTCH.get(command.help or "", command.help)
    command.rich_help_panel = "Opdrachten"
    for parameter in (*command.params, command.get_help_option(typer.Context(command))):
        parameter.help = DUTCH.get(parameter.help or "", parameter.help)
        parameter.rich_help_panel = _PANELS.get(parameter.param_type_name)
    for nested in getattr(command, "commands", {}).values():
        localise(nested, language)
    return command


def complaint(text: str, language: Language) -> str:
    """What is wrong with a call, as typer says it, in the language."""
    if language == "nl":
        for english, dutch in _COMPLAINTS.items():
            text = text.replace(english, dutch)
    return text
