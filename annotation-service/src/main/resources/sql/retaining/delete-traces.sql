-- Deletes the next unpinned traces of a day, with their words and feedback. Answers by what they were counted.
-- Relies on trace_day and the primary keys of trace, trace_text, unsettled; on feedback_of_trace.
with gone as (
    delete from trace
     where (project, trace_id) in (
           select project, trace_id from trace where day = $1 and not pinned limit $2 for update skip locked)
    returning project, trace_id, name, service, release, environment, model, user_id, session_id, failed, started_at, marks
), words as (
    delete from trace_text x using gone g where x.project = g.project and x.trace_id = g.trace_id
), unsettled_ones as (
    delete from unsettled u using gone g where u.project = g.project and u.trace_id = g.trace_id
), said as (
    delete from feedback f using gone g where f.project = g.project and f.trace_id = g.trace_id
)
select * from gone
