"""Filters answered from the raw films by Python's own csv, ast and datetime: none of the product's code.

Usage: python3 explorar_recount.py FILMS.csv < FILTERS. FILTERS is a JSON array; prints one of [total, ids of the page].
"""
import ast
import csv
import datetime
import json
import sys

csv.field_size_limit(10**9)


def number(text):
    try:
        return float(text)
    except (TypeError, ValueError):
        return 0.0


def date_of(row):
    try:
        return datetime.date(*map(int, row["release_date"].split("-")))
    except (ValueError, TypeError, AttributeError):
        return None


def names(text, key):
    return [item[key] for item in ast.literal_eval(text or "[]")]


def film_of(row):
    budget, revenue = number(row["budget"]), number(row["revenue"])
    known = budget >= 1000 and revenue >= 1000
    return {
        "id": int(row["id"]),
        "date": date_of(row),
        "genres": names(row["genres"], "name"),
        "countries": names(row["production_countries"], "iso_3166_1"),
        "language": row["original_language"],
        "minutes": number(row["runtime"]),
        "votes": int(number(row["vote_count"])),
        "score": number(row["vote_average"]),
        "popularity": number(row["popularity"]),
        "revenue": revenue,
        "ratio": round(revenue / budget, 4) if known else None,
    }


with open(sys.argv[1], newline="", encoding="utf-8") as file:
    rows = [row for row in csv.DictReader(file) if row["id"].isdigit()]
best = {}
for row in rows:
    if date_of(row) is None:
        continue
    film = film_of(row)
    if film["id"] not in best or film["votes"] > best[film["id"]]["votes"]:
        best[film["id"]] = film
films = list(best.values())
scored = [film["score"] for film in films if film["score"] > 0]
mean = sum(scored) / len(scored)


def is_doubtful(film):
    if film["ratio"] is None or film["ratio"] <= 100:
        return False
    others = [
        other["revenue"]
        for other in films
        if other is not film and other["revenue"] > 0 and abs(other["date"].year - film["date"].year) <= 5
    ]
    return len(others) >= 10 and film["revenue"] > 2 * max(others)


doubtful = {film["id"] for film in films if is_doubtful(film)}


def wanted(film, asked):
    genres, need = asked["genres"], any if asked["any"] else all
    minutes, ratio, date = film["minutes"], film["ratio"], film["date"]
    return (
        (not genres or need(genre in film["genres"] for genre in genres))
        and asked["from"] <= date.year <= asked["to"]
        and asked["language"] in (None, film["language"])
        and (asked["country"] is None or asked["country"] in film["countries"])
        and (asked["minutesFrom"] is None or minutes >= asked["minutesFrom"])
        and (asked["minutesTo"] is None or 0 < minutes <= asked["minutesTo"])
        and film["votes"] >= asked["votes"]
        and (asked["score"] is None or (film["score"] > 0 and film["score"] >= asked["score"]))
        and (asked["ratio"] is None or (ratio is not None and ratio >= asked["ratio"]))
        and asked["month"] in (None, date.month)
        and asked["weekday"] in (None, date.weekday())
    )


def measure(film, order):
    votes, score = film["votes"], film["score"]
    if order == "score":
        return (votes * score + 200 * mean) / (votes + 200) if score > 0 else -1
    if order == "retorno":
        return film["ratio"] if film["ratio"] is not None and film["id"] not in doubtful else -1
    return {
        "votos": votes,
        "recaudacion": film["revenue"],
        "anio": film["date"].year,
        "popularidad": film["popularity"],
    }[order]


def answer(asked):
    found = [film for film in films if wanted(film, asked)]
    found.sort(key=lambda film: (measure(film, asked["order"]), film["votes"], film["date"], film["id"]), reverse=True)
    start = (asked["page"] - 1) * asked["k"]
    return [len(found), [film["id"] for film in found[start : start + asked["k"]]]]


print(json.dumps([answer(asked) for asked in json.load(sys.stdin)]))
