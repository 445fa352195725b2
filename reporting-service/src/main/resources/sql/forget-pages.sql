-- Forgets the pages of every generation but one.
-- Relies on the primary key of page (project first).
delete from page where project = ? and generation <> ?
