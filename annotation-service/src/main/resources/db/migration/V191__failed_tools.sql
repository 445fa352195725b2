-- A failed tool tells of a failure that the trace may have survived: one class more of what is known of a trace. Traces
-- that came before are told apart by it once they are understood anew.
-- The settled traces of a frame, each with the stratum it falls in. A null bound or filter does not narrow it. `by`:
-- all, service, release, environment, model, feedback, dimension.<key>, or facts (how likely it failed, by what is
-- known of it). Reads every settled trace of the project once: a draw is rare, and its digest covers them all.
create or replace function sampling_frame(of_project text, since timestamptz, until timestamptz, of_service text, of_release text,
                               of_environment text, of_model text, by text)
    returns table (trace_id text, stratum text)
    language sql stable as
$$
    select t.trace_id,
           case
               when by = 'service' then coalesce(t.service, '(none)')
               when by = 'release' then coalesce(t.release, '(none)')
               when by = 'environment' then coalesce(t.environment, '(none)')
               when by = 'model' then coalesce(t.model, '(none)')
               when by = 'feedback' then coalesce(o.opinion, 'none')
               when by = 'facts' then
                   case when t.failed then 'error'
                        when o.opinion = 'negative' then 'negative-feedback'
                        when t.output is null or octet_length(t.output) = 0 then 'no-answer'
                        when exists (select from unnest(t.marks) mark where starts_with(mark, e'toolError\x1f'))
                          then 'tool-error'
                        else 'nothing-told' end
               when starts_with(by, 'dimension.') then
                   coalesce((select min(substr(mark, length(by) + 11)) from unnest(t.marks) mark
                              where starts_with(mark, 'metadata.' || by || e'\x1f')), '(none)')
               else 'all'
           end
      from trace t
      left join (select f.trace_id, min(opinion_of(f.score, f.label)) as opinion
                   from feedback f
                  where f.project = of_project and f.trace_id is not null and by in ('feedback', 'facts')
                  group by f.trace_id) o on o.trace_id = t.trace_id
     where t.project = of_project
       and not exists (select from unsettled u where u.project = of_project and u.trace_id = t.trace_id)
       and (since is null or t.started_at >= since)
       and (until is null or t.started_at < until)
       and (of_service is null or t.service = of_service)
       and (of_release is null or t.release = of_release)
       and (of_environment is null or t.environment = of_environment)
       and (of_model is null or t.model = of_model)
$$;
