"""Figures of the notebooks, counted again from the raw files by Python's own csv, ast and statistics.

Usage: python3 recount.py FOLDER. Prints one JSON object: a claim of the notebooks -> its value.
"""
import ast
import csv
import datetime
import json
import statistics
import sys

csv.field_size_limit(10**9)


def rows_of(name):
    with open(f"{sys.argv[1]}/{name}", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def number(text):
    try:
        return float(text)
    except (TypeError, ValueError):
        return 0.0


def share(matches, of):
    return sum(1 for item in of if matches(item)) / len(of)


raw = rows_of("movies_dataset.csv")
identified = [row for row in raw if row["id"].isdigit()]
dated = [row for row in identified if row["release_date"]]
films = list({row["id"]: row for row in reversed(dated)}.values())
votes = [number(film["vote_count"]) for film in films]
dates = [datetime.date(*map(int, film["release_date"].split("-"))) for film in films]
scored = [film for film in films if number(film["vote_average"]) > 0]
scores = [number(film["vote_average"]) for film in scored]
tens = [film for film in scored if number(film["vote_average"]) == 10]
unvoted = [film for film in films if number(film["vote_count"]) < 1]
minutes = [number(film["runtime"]) for film in films if number(film["runtime"]) > 0]
money = [(number(film["budget"]), number(film["revenue"]), date.year) for film, date in zip(films, dates)]
anything = [revenue / budget for budget, revenue, _ in money if budget > 0 and revenue > 0]
paid = [entry for entry in money if entry[0] >= 1000 and entry[1] >= 1000]
returns = [revenue / budget for budget, revenue, _ in paid]
genres = [{item["name"] for item in ast.literal_eval(film["genres"])} for film in films]
with_genre = [own for own in genres if own]
in_thirties = [own for own, date in zip(genres, dates) if own and date.year // 10 == 193]
in_tens = [own for own, date in zip(genres, dates) if own and date.year // 10 == 201]
sagas = [(ast.literal_eval(film["belongs_to_collection"]), number(film["revenue"])) for film in films if film["belongs_to_collection"]]
saga_ids = {saga["id"] for saga, _ in sagas}
countries = [{item["iso_3166_1"] for item in ast.literal_eval(film["production_countries"])} for film in films]
with_country = [own for own in countries if own]
languages = [film["original_language"] for film in films]
spoken = [code for code in languages if code.isalpha() and len(code) == 2 and code != "xx"]
january = [date for date in dates if date.month == 1]
not_first = [date for date in dates if date.day > 1]
famous = [date for date, count in zip(dates, votes) if count >= 2000]
first_ratios = []
for month in range(2, 13):
    days = [date.day for date in dates if date.month == month]
    firsts = days.count(1)
    first_ratios.append(firsts / ((len(days) - firsts) / (len(set(days)) - 1)))
credit_ids = [row["id"] for row in rows_of("credits.csv")]
foreign_rows = [at for at, row in enumerate(raw) if at >= len(credit_ids) or row["id"] != credit_ids[at]]
top_tenth = sorted(votes, reverse=True)[: round(len(votes) / 10)]

print(
    json.dumps(
        {
            "45.466 filas": len(raw),
            "45.346 películas": len(films),
            "24 columnas": len(raw[0]),
            "3 filas partidas": len(raw) - len(identified),
            "87 sin fecha": len(identified) - len(dated),
            "30 repetidas": len(dated) - len(films),
            "16.313 sinopsis": sum(1 for film in films if film["overview"].strip()),
            "80,4 % de los presupuestos en cero": share(lambda film: film["budget"] == "0", films),
            "96,9 % sin presupuesto entre las que nadie ha votado": share(lambda film: number(film["budget"]) == 0, unvoted),
            "10 votos o menos": statistics.median(votes),
            "84,1 % de los votos": sum(top_tenth) / sum(votes),
            "513 películas": len(famous),
            "6,1 de mediana": statistics.median(scores),
            "83,8 % llega al 5": share(lambda score: score >= 5, scores),
            "185 con un diez": len(tens),
            "3 votos, la más votada de ellas": max(number(film["vote_count"]) for film in tens),
            "95 minutos de mediana": statistics.median(minutes),
            "63,4 % dura entre 85 y 115": share(lambda value: 85 <= value <= 115, minutes),
            "1.737 duraciones en cero": sum(1 for film in films if film["runtime"] in ("0", "0.0")),
            "5.572 veces con toda cifra": statistics.fmean(anything),
            "9,07 de promedio": statistics.fmean(returns),
            "5,86 sin dos películas": statistics.fmean(sorted(returns)[:-2]),
            "2,07 de mediana": statistics.median(returns),
            "2,91 en conjunto": sum(revenue for _, revenue, _ in paid) / sum(budget for budget, _, _ in paid),
            "29,6 % recauda menos": share(lambda value: value < 1, returns),
            "5.307 películas": len(paid),
            "22,6 millones en 1980": statistics.median(revenue for _, revenue, year in paid if year == 1980) / 1e6,
            "20,0 millones de costo en 2016": statistics.median(budget for budget, _, year in paid if year == 2016) / 1e6,
            "47,1 % de drama": share(lambda own: "Drama" in own, with_genre),
            "32 % de romance en los treinta": share(lambda own: "Romance" in own, in_thirties),
            "15 % en los diez": share(lambda own: "Documentary" in own, in_tens),
            "1.695 sagas": len(saga_ids),
            "4.485 películas de sagas": len(sagas),
            "48,1 % de la recaudación": sum(revenue for _, revenue in sagas) / sum(revenue for _, revenue, _ in money),
            "54,0 % de Estados Unidos": share(lambda own: "US" in own, with_country),
            "71,0 % en inglés": spoken.count("en") / len(spoken),
            "992 en español": spoken.count("es"),
            "5.909 en enero": len(january),
            "3.141 el día 1": sum(1 for date in january if date.day == 1),
            "1,7 el que menos": min(first_ratios),
            "2,8 el que más": max(first_ratios),
            "254 el 6 de junio": sum(1 for date in dates if (date.month, date.day) == (6, 6)),
            "30,7 % en viernes": share(lambda date: date.weekday() == 4, dates),
            "13.902 en viernes": sum(1 for date in dates if date.weekday() == 4),
            "32,6 % sin los días 1": share(lambda date: date.weekday() == 4, not_first),
            "34,5 % en miércoles": share(lambda date: date.weekday() == 2, famous),
            "9.828 estrenadas": sum(1 for film in films if film["status"] == "Released"),
            "19.731, la primera distinta": foreign_rows[0] + 1,
            "56,6 % de filas ajenas": len(foreign_rows) / len(raw),
        }
    )
)
