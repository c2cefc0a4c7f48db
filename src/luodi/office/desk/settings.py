"""Django's settings for the web. What depends on the ledger is set when it is opened (`desk.opening`)."""

from __future__ import annotations

from datetime import date

from luodi.office.desk.zone import local_zone
from luodi.office.settings import DATABASES as DATABASES
from luodi.office.settings import INSTALLED_APPS as LEDGER_APPS
from luodi.office.settings import USE_TZ as USE_TZ

TIME_ZONE = local_zone()
INSTALLED_APPS = [
    *LEDGER_APPS,
    "luodi.office.desk",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "luodi.office.desk.middleware.StrictContent",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "luodi.office.desk.middleware.LedgerAway",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "luodi.office.desk.middleware.OwnLanguage",
    # Every page asks for sign-in unless it says otherwise with `login_not_required`.
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "luodi.office.desk.middleware.OwnPassword",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["luodi.office.desk.templatetags.desk"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "luodi.office.desk.words.in_templates",
            ],
        },
    }
]
AUTH_USER_MODEL = "desk.Account"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ROOT_URLCONF = "luodi.office.desk.urls"
CSRF_FAILURE_VIEW = "luodi.office.desk.pages.errors.expired"
LOGIN_URL = "sign_in"
LANGUAGE_CODE = "en"  # of Django's own words; ours are in words/
LANGUAGES = [("en", "English"), ("zh-hans", "中文"), ("ja", "日本語")]

SECRET_KEY = ""  # kept in the database; the desk cannot be used before it is opened
ALLOWED_HOSTS: list[str] = []
CSRF_TRUSTED_ORIGINS: list[str] = []
DESK_LEDGER = ""  # how messages call the ledger
DESK_TODAY: date | None = None  # the day to judge by, where it is not this one

DATA_UPLOAD_MAX_MEMORY_SIZE = 30_000_000  # of a pasted text; files have their own limits
DATA_UPLOAD_MAX_NUMBER_FILES = 1000

MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SESSION_COOKIE_NAME = "luodi_session"
CSRF_COOKIE_NAME = "luodi_csrf"
CSRF_COOKIE_HTTPONLY = True  # htmx sends the forms as they are; nothing reads the cookie
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_CSP = {
    "default-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "object-src": "'none'",
}

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True  # straight from the package: nothing is collected first
WHITENOISE_MAX_AGE = 60
WHITENOISE_ALLOW_ALL_ORIGINS = False
