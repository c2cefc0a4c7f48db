"""The peers' names of currencies and areas, in the terms of the gold.

Where a name leaves the country open the likeliest one is taken, in the peer's favour: "dollar" is USD.
"""

from __future__ import annotations

_CURRENCIES = {
    "united states dollar": "USD", "us dollar": "USD", "dollar": "USD", "chinese yuan": "CNY",
    "renminbi": "CNY",
    "japanese yen": "JPY", "euro": "EUR", "pound sterling": "GBP", "british pound": "GBP", "pound": "GBP",
    "indian rupee": "INR", "rupee": "INR", "south korean won": "KRW", "hong kong dollar": "HKD",
    "singapore dollar": "SGD", "australian dollar": "AUD", "canadian dollar": "CAD",
    "new zealand dollar": "NZD",
    "new taiwan dollar": "TWD", "swiss franc": "CHF", "mexican peso": "MXN", "philippine peso": "PHP",
    "danish krone": "DKK", "swedish krona": "SEK", "norwegian krone": "NOK", "polish zloty": "PLN",
    "hungarian forint": "HUF", "czech koruna": "CZK", "thai baht": "THB", "vietnamese dong": "VND",
    "indonesian rupiah": "IDR", "malaysian ringgit": "MYR", "saudi riyal": "SAR", "russian ruble": "RUB",
    "turkish lira": "TRY", "brazilian real": "BRL", "south african rand": "ZAR", "kazakhstani tenge": "KZT",
}  # fmt: skip
_CHINESE = {
    "元": "CNY", "美元": "USD", "日元": "JPY", "欧元": "EUR", "英镑": "GBP", "港元": "HKD",
    "韩元": "KRW", "澳元": "AUD",
    "加元": "CAD", "新加坡元": "SGD", "新台币": "TWD", "台币": "TWD",
    "卢布": "RUB", "泰铢": "THB", "卢比": "INR",
}  # fmt: skip
_AREAS = {
    "square meter": 1.0, "square metre": 1.0, "square kilometer": 1e6, "square kilometre": 1e6,
    "hectare": 1e4,
    "square hectometer": 1e4, "acre": 4046.86, "square foot": 0.092903, "mu": 666.667,
    "square mile": 2589988.11,
}  # fmt: skip


def currency(name: str) -> str | None:
    """The ISO code of "Chinese yuan" or 美元; of "euro metre" too, which is what is made of "€5m"."""
    lower = name.lower()
    if lower in _CHINESE:
        return _CHINESE[lower]
    known = (n for n in _CURRENCIES if lower == n or lower.startswith(f"{n} "))
    best = max(known, key=len, default=None)
    return _CURRENCIES[best] if best else None


def area(name: str) -> float | None:
    """How many square metres one of the unit has."""
    return _AREAS.get(name.lower())
