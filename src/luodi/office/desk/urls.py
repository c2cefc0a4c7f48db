"""Every address of the desk, in one place."""

from __future__ import annotations

from django.urls import path

from luodi.office.desk.pages import (
    adding,
    audit,
    conflicts,
    document,
    documents,
    errors,
    event,
    events,
    home,
    job,
    language,
    parties,
    party,
    party_note,
    password,
    project,
    projects,
    promises,
    queue,
    search,
    signing,
    statement,
)

urlpatterns = [
    path("", home.page, name="home"),
    path("sign-in/", signing.sign_in, name="sign_in"),
    path("sign-out/", signing.sign_out, name="sign_out"),
    path("password/", password.page, name="password"),
    path("language/", language.choose, name="language"),
    path("projects/", projects.page, name="projects"),
    path("projects.csv", projects.as_csv, name="projects_csv"),
    path("projects.xlsx", projects.as_excel, name="projects_excel"),
    path("projects/<slug:id>/", project.page, name="project"),
    path("projects/<slug:id>/go-by/", project.decide, name="go_by"),
    path("promises/", promises.page, name="promises"),
    path("conflicts/", conflicts.page, name="conflicts"),
    path("documents/", documents.page, name="documents"),
    path("documents/<int:seq>/", document.page, name="document"),
    path("documents/add/", adding.page, name="adding"),
    path("documents/add/files/", adding.upload, name="upload"),
    path("documents/add/text/", adding.paste, name="paste"),
    path("documents/<int:seq>/left/", document.left, name="left"),
    path("documents/<int:seq>/<int:n>/", statement.page, name="statement"),
    path("documents/<int:seq>/<int:n>/accept/", statement.accepting, name="accept"),
    path("documents/<int:seq>/<int:n>/reject/", statement.rejecting, name="reject"),
    path("documents/<int:seq>/<int:n>/correct/", statement.correcting, name="correct"),
    path("review/", queue.page, name="queue"),
    path("jobs/<int:id>/", job.page, name="job"),
    path("parties/", parties.page, name="parties"),
    path("parties/note/", party_note.page, name="party_note"),
    path("parties/retract/", party_note.retract, name="party_retract"),
    path("parties/<slug:id>/", party.page, name="party"),
    path("agreements/", events.agreements, name="agreements"),
    path("agreements/<slug:id>/", event.agreement, name="agreement"),
    path("encounters/", events.encounters, name="encounters"),
    path("encounters/<slug:id>/", event.encounter, name="encounter"),
    path("search/", search.page, name="search"),
    path("audit/", audit.page, name="audit"),
]
handler400 = errors.bad_request
handler404 = errors.not_found
handler500 = errors.broken
