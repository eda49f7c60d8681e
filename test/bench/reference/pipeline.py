"""The pandas and scikit-learn way of doing what the pipeline does.

Written as the usual tutorials over The Movies Dataset do it, with care: both files read, Python literals evaluated,
rows cleaned, a "soup" of each film's words, and the cosine of every film with every other, in chunks that fit in
memory, for the most similar ones of each film. Leaves the cleaned tables as CSV files.

Usage: pipeline.py <movies.csv> <credits.csv> <keywords.csv or ""> <output folder>
"""

import ast
import sys
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics.pairwise import linear_kernel

TOP = 20
CHUNK = 500
CAST_IN_SOUP = 5
MIN_MONEY = 1000


def parse(text):
    """The value of a Python literal; an empty list where there is none or it is broken."""
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return []


def names(entries):
    return [entry["name"] for entry in entries] if isinstance(entries, list) else []


def directors_of(crew):
    return [entry["name"] for entry in crew if entry.get("job") == "Director"]


def load_movies(path):
    columns = [
        "id", "title", "original_language", "overview", "tagline", "release_date", "budget", "revenue",
        "popularity", "runtime", "vote_average", "vote_count", "genres", "belongs_to_collection",
        "production_companies", "production_countries",
    ]  # fmt: skip
    movies = pd.read_csv(path, usecols=columns, dtype=str)
    movies["release_date"] = pd.to_datetime(movies["release_date"], format="%Y-%m-%d", errors="coerce")
    for column in ["id", "budget", "revenue", "popularity", "runtime", "vote_average", "vote_count"]:
        movies[column] = pd.to_numeric(movies[column], errors="coerce")
    movies = movies.dropna(subset=["id", "release_date", "title"])
    movies["id"] = movies["id"].astype(int)
    movies = movies.sort_values("vote_count", ascending=False).drop_duplicates("id")
    for column in ["genres", "production_companies", "production_countries"]:
        movies[column] = movies[column].fillna("[]").map(parse).map(names)
    saga = movies["belongs_to_collection"].fillna("{}").map(parse)
    movies["belongs_to_collection"] = saga.map(lambda value: value.get("name", "") if isinstance(value, dict) else "")
    known = (movies["budget"] >= MIN_MONEY) & (movies["revenue"] >= MIN_MONEY)
    movies["return"] = (movies["revenue"] / movies["budget"]).where(known, 0).round(4)
    movies["month"] = movies["release_date"].dt.month
    movies["weekday"] = movies["release_date"].dt.weekday
    movies["year"] = movies["release_date"].dt.year
    return movies


def load_credits(path):
    credits = pd.read_csv(path)
    credits["id"] = pd.to_numeric(credits["id"], errors="coerce")
    credits = credits.dropna(subset=["id"]).drop_duplicates("id")
    credits["id"] = credits["id"].astype(int)
    credits["cast"] = credits["cast"].map(parse).map(names)
    credits["directors"] = credits["crew"].map(parse).map(directors_of)
    return credits[["id", "cast", "directors"]]


def load_keywords(path):
    keywords = pd.read_csv(path).drop_duplicates("id")
    keywords["keywords"] = keywords["keywords"].map(parse).map(names)
    return keywords


def merge(movies, credits, keywords):
    """One row a film, with empty lists where a file says nothing of it."""
    films = movies.merge(credits, on="id", how="left")
    films = films.merge(keywords, on="id", how="left") if keywords is not None else films.assign(keywords=np.nan)
    for column in ["cast", "directors", "keywords"]:
        films[column] = films[column].map(lambda value: value if isinstance(value, list) else [])
    return films


def joined(entries):
    """Each name as one word, so that two people with the same first name are not taken for alike."""
    return " ".join(entry.lower().replace(" ", "") for entry in entries)


def soup(film):
    return " ".join(
        [
            joined(film.cast[:CAST_IN_SOUP]),
            joined(film.directors),
            joined(film.keywords),
            joined(film.genres),
            joined([film.belongs_to_collection]),
            film.overview,
        ]
    )


def recommend(films):
    """The ids and cosines of the TOP most similar films of each."""
    text = films.fillna({"overview": ""})
    soups = [soup(film) for film in text.itertuples(index=False)]
    matrix = TfidfVectorizer(stop_words="english", dtype=np.float32).fit_transform(soups)
    ids = films["id"].to_numpy()
    lists = []
    for start in range(0, len(films), CHUNK):
        scores = linear_kernel(matrix[start : start + CHUNK], matrix)
        rows = np.arange(len(scores))
        scores[rows, start + rows] = -1
        best = np.argpartition(scores, -TOP, axis=1)[:, -TOP:]
        best_scores = np.take_along_axis(scores, best, axis=1)
        order = np.argsort(-best_scores, axis=1)
        best = np.take_along_axis(best, order, axis=1)
        lists.append(
            pd.DataFrame(
                {
                    "id": np.repeat(ids[start : start + len(scores)], best.shape[1]),
                    "other": ids[best].ravel(),
                    "score": np.take_along_axis(best_scores, order, axis=1).ravel(),
                }
            )
        )
    return pd.concat(lists, ignore_index=True)


def save(films, recommendations, out):
    """The cleaned tables: films, who acted in and who directed each, and what to recommend."""
    out.mkdir(parents=True, exist_ok=True)
    for role in ["cast", "directors"]:
        people = films[["id", role]].explode(role).dropna().rename(columns={role: "name"})
        people.to_csv(out / f"{role}.csv", index=False)
    lists = ["genres", "production_companies", "production_countries", "keywords", "cast", "directors"]
    films.assign(soup=[soup(film) for film in films.fillna({"overview": ""}).itertuples(index=False)]).drop(
        columns=lists
    ).to_csv(out / "films.csv", index=False)
    recommendations.to_csv(out / "recommendations.csv", index=False)


def main():
    movies_path, credits_path, keywords_path, out = sys.argv[1:5]
    keywords = load_keywords(keywords_path) if keywords_path else None
    films = merge(load_movies(movies_path), load_credits(credits_path), keywords)
    recommendations = recommend(films)
    save(films, recommendations, Path(out))
    print(len(films))


if __name__ == "__main__":
    main()
