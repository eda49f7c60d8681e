"""Which films are in the platforms' lists, found by Python's own csv, ast and unicodedata, without the product's code.

Usage: python3 platforms.py FOLDER. Prints one JSON object: a platform's name -> the TMDB ids of its films, in order.
"""
import ast
import csv
import json
import pathlib
import re
import sys
import unicodedata

csv.field_size_limit(10**9)
SPANISH = pathlib.Path(__file__).parents[3] / "pipeline/catalog/spanish-titles.tsv"
LISTS = {"Disney+": "disney_plus", "Hulu": "hulu", "Netflix": "netflix", "Prime Video": "amazon_prime"}
LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})


def rows_of(name):
    with open(f"{sys.argv[1]}/{name}", newline="", encoding="utf-8") as file:
        yield from csv.DictReader(file)


def words(text):
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(sign for sign in plain if not "\u0300" <= sign <= "\u036f").lower().translate(LETTERS)
    plain = re.sub("['’‘`´ʼ]", "", unicodedata.normalize("NFC", plain))
    return "".join(sign if unicodedata.category(sign)[0] in "LNM" else " " for sign in plain).split()


def title_key(text):
    return "".join(words(text)) or "".join(text.split()).lower()


def people(names):
    return {" ".join(sorted(words(name))) for name in names if words(name)}


films = {}
for row in rows_of("movies_dataset.csv"):
    if row["id"].isdigit() and re.fullmatch(r"\d{4}-\d\d-\d\d", row["release_date"] or ""):
        votes = float(row["vote_count"] or 0)
        if int(row["id"]) not in films or votes > films[int(row["id"])]["votes"]:
            films[int(row["id"])] = {
                "votes": votes,
                "year": int(row["release_date"][:4]),
                "titles": [row["title"], row["original_title"]],
            }
for line in SPANISH.read_text(encoding="utf-8").splitlines():
    film, spain, *others = line.split("\t")
    if int(film) in films:
        films[int(film)]["titles"] += [spain, *others[:1], *(title[3:] for title in others[1:])]

by_title = {}
for film, own in films.items():
    for key in {title_key(title) for title in own["titles"] if title}:
        by_title.setdefault(key, []).append(film)

listed = []
for platform, name in LISTS.items():
    for row in rows_of(f"{name}_titles.csv"):
        year = int(row["release_year"])
        near = lambda title: {film for film in by_title.get(title_key(title), []) if abs(films[film]["year"] - year) < 2}
        exact = near(row["title"])
        found = exact | near(re.sub(r"\s*[(\[][^()\[\]]*[)\]]\s*$", "", row["title"]))
        if row["type"] == "Movie" and found:
            listed.append((platform, row, year, exact, found))

wanted = {film for *_, found in listed for film in found}
named = {film: [set(), set()] for film in wanted}
for row in rows_of("credits.csv"):
    if row["id"].isdigit() and int(row["id"]) in wanted:
        directors = [person["name"] for person in ast.literal_eval(row["crew"]) if person["job"] == "Director"]
        actors = [person["name"] for person in ast.literal_eval(row["cast"])]
        for own, more in zip(named[int(row["id"])], (directors, actors)):
            own |= people(more)

joined = {platform: set() for platform in LISTS}
for platform, row, year, exact, found in listed:
    sides = [people(row["director"].split(",")), people(row["cast"].split(","))]
    shared = {film: [bool(a & b) for a, b in zip(sides, named[film]) if a and b] for film in found}
    sure = [film for film in found if any(shared[film])]
    alone = [film for film in found if found == exact and len(found) == 1 and not shared[film] and films[film]["year"] == year]
    if len(sure) == 1 or (not sure and alone):
        joined[platform].add((sure or alone)[0])

print(json.dumps({platform: sorted(ids) for platform, ids in joined.items()}))
