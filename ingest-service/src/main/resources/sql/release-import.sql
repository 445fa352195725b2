-- Lets go of an import, so that it is taken up again a little later.
-- Relies on the primary key of import_job.
update import_job set attempts = 0, holder = null, held_until = now() + make_interval(secs => ?) where id = ? and holder = ?
