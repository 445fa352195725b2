-- Drops all refusals of a project but the newest.
-- Relies on refusal_of_project.
delete from refusal where project = ? and number <= (
    select number from refusal where project = ? order by number desc offset ? limit 1)
