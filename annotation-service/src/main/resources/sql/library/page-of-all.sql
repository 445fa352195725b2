-- All traces that meet every condition, then the newest of them: for conditions that are rarely met. They are gathered
-- first, because walking the library for a rare hit takes seconds, and how rare it is the planner cannot know.
-- Relies on the indexes of facts, trace_marks (GIN), trace_text_words (GIN), trace_duration, trace_tokens.
select * from (
    with hits as materialized (
        select t.project, t.trace_id, t.started_at
-- source
         where t.project = $1
-- range
-- conditions
    )
    select project, trace_id, started_at from hits order by started_at desc, trace_id desc limit $2) gathered
