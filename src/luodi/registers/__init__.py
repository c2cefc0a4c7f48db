"""Room 8: what the office keeps, as pure functions of standing statements.

In: standing statements and clusters. Out: projects with their promises, each figure with its sentence.
Must not know: how rows are stored or shown.
"""

from luodi.registers.argument import argument
from luodi.registers.overview import overview
from luodi.registers.project import ProjectPage, project_page, projects
from luodi.registers.promises import Judging, promises

__all__ = ["Judging", "ProjectPage", "argument", "overview", "project_page", "projects", "promises"]
