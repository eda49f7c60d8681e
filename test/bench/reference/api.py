"""The usual way of serving these questions: FastAPI over pandas, each request reading the tables it needs.

The tables are the ones that pipeline.py leaves. With MODE=memory they are read once, when the server starts, and so
is the TF-IDF matrix: the first improvement that anyone would make.

Usage: DATA=<folder of the tables> [MODE=memory] uvicorn api:app
"""

import os
from functools import lru_cache
from pathlib import Path

import pandas as pd
from fastapi import FastAPI, HTTPException
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics.pairwise import linear_kernel

DATA = Path(os.environ["DATA"])
KEEP = os.environ.get("MODE") == "memory"
MONTHS = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
]  # fmt: skip
WEEKDAYS = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]
MIN_VOTES = 2000
K = 5

app = FastAPI()


def kept(function):
    """Remembers what a function answers, where tables are kept in memory."""
    return lru_cache(maxsize=None)(function) if KEEP else function


@kept
def read(table, *columns):
    return pd.read_csv(DATA / f"{table}.csv", usecols=list(columns))


@kept
def vectors():
    """The TF-IDF of every film's soup."""
    soups = read("films", "id", "title", "soup")["soup"].fillna("")
    return TfidfVectorizer(stop_words="english").fit_transform(soups)


def position(name, names):
    if name.lower() not in names:
        raise HTTPException(400, f"one of {', '.join(names)}")
    return names.index(name.lower())


def film_titled(films, title):
    """The row of the most voted film of a title: tables are ordered by votes."""
    found = films[films["title"].str.lower() == title.lower()]
    if found.empty:
        raise HTTPException(404, f"no film is called {title}")
    return found.iloc[0]


@app.get("/api/cantidad_filmaciones_mes/{mes}")
def cantidad_filmaciones_mes(mes: str):
    month = position(mes, MONTHS) + 1
    films = read("films", "month")
    return {"mes": mes, "cantidad": int((films["month"] == month).sum())}


@app.get("/api/cantidad_filmaciones_dia/{dia}")
def cantidad_filmaciones_dia(dia: str):
    weekday = position(dia, WEEKDAYS)
    films = read("films", "weekday")
    return {"dia": dia, "cantidad": int((films["weekday"] == weekday).sum())}


@app.get("/api/score_titulo/{titulo:path}")
def score_titulo(titulo: str):
    film = film_titled(read("films", "title", "year", "vote_average", "popularity"), titulo)
    return {
        "titulo": film["title"],
        "anio": int(film["year"]),
        "score": float(film["vote_average"]),
        "popularidad": float(film["popularity"]),
    }


@app.get("/api/votos_titulo/{titulo:path}")
def votos_titulo(titulo: str):
    film = film_titled(read("films", "title", "year", "vote_count", "vote_average"), titulo)
    enough = bool(film["vote_count"] >= MIN_VOTES)
    return {
        "titulo": film["title"],
        "anio": int(film["year"]),
        "cumple_minimo": enough,
        "cantidad_votos": int(film["vote_count"]) if enough else None,
        "promedio_votos": float(film["vote_average"]) if enough else None,
    }


def films_of(role, name, *columns):
    people = read(role, "id", "name")
    ids = people[people["name"].str.lower() == name.lower()]["id"]
    if ids.empty:
        raise HTTPException(404, f"nobody is called {name}")
    films = read("films", "id", *columns)
    return films[films["id"].isin(ids)]


@app.get("/api/get_actor/{nombre:path}")
def get_actor(nombre: str):
    films = films_of("cast", nombre, "return")
    return {
        "nombre": nombre,
        "cantidad_peliculas": len(films),
        "retorno_total": float(films["return"].sum()),
        "retorno_promedio": float(films["return"].mean()),
    }


@app.get("/api/get_director/{nombre:path}")
def get_director(nombre: str):
    films = films_of("directors", nombre, "title", "release_date", "return", "budget", "revenue").fillna(0)
    films["profit"] = films["revenue"] - films["budget"]
    return {
        "nombre": nombre,
        "retorno_total": float(films["return"].sum()),
        "peliculas": films[["title", "release_date", "return", "budget", "profit"]].to_dict("records"),
    }


@app.get("/api/recomendacion/{titulo:path}")
def recomendacion(titulo: str):
    films = read("films", "id", "title", "soup")
    film = film_titled(films, titulo)
    matrix = vectors()
    scores = linear_kernel(matrix[film.name], matrix).ravel()
    scores[film.name] = -1
    return {"titulo": film["title"], "lista": films["title"].iloc[scores.argsort()[::-1][:K]].tolist()}


@app.get("/api/buscar/{q:path}")
def buscar(q: str):
    films = read("films", "id", "title", "popularity")
    found = films[films["title"].str.contains(q, case=False, regex=False)]
    best = found.sort_values("popularity", ascending=False).head(K)
    return {"resultados": best[["id", "title"]].to_dict("records")}
