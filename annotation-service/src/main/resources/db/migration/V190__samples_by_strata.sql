-- Samples by strata: what traces are told apart by when a sample is drawn, and how far each stratum is read.

-- The one place that says what is negative feedback and what is positive: a score below one half, or a label that says
-- so, is negative; else a score from one half on, or such a label, is positive; else it says neither.
create function opinion_of(score double precision, label text) returns text
    language sql immutable as
$$
    select case
        when score < 0.5
          or lower(label) in ('thumbs-down', 'thumbs_down', 'thumbs down', 'thumbsdown', 'down', 'negative', 'bad',
                              'poor', 'dislike', 'disliked', 'unhelpful', 'incorrect', 'wrong', 'fail', 'failed', 'no',
                              'false', '👎') then 'negative'
        when score >= 0.5
          or lower(label) in ('thumbs-up', 'thumbs_up', 'thumbs up', 'thumbsup', 'up', 'positive', 'good', 'great',
                              'like', 'liked', 'helpful', 'correct', 'right', 'pass', 'passed', 'yes', 'true', '👍')
          then 'positive'
    end
$$;

-- Of all feedback on a trace: negative if any of it is, else positive if any is. `min`, for n comes before p.
create function opinion_of_trace(of_project text, of_trace text) returns text
    language sql stable as
$$
    select coalesce(min(opinion_of(score, label)), 'none')
      from feedback
     where project = of_project and trace_id = of_trace
$$;

-- Metadata whose key begins with `dimension.`, as key, unit separator, value; sorted.
create function dimensions_of(marks text[]) returns text[]
    language sql immutable as
$$
    select array(select substr(mark, 20) collate "C" from unnest(marks) mark
                  where starts_with(mark, 'metadata.dimension.') order by 1 limit 20)
$$;

-- The settled traces of a frame, each with the stratum it falls in. A null bound or filter does not narrow it. `by`:
-- all, service, release, environment, model, feedback, dimension.<key>, or facts (how likely it failed, by what is
-- known of it). Reads every settled trace of the project once: a draw is rare, and its digest covers them all.
create function sampling_frame(of_project text, since timestamptz, until timestamptz, of_service text, of_release text,
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

alter table sample
    add column told_apart_by text,
    add column allocation    text;

alter table sample_trace add column stratum text not null default 'all';
alter table sample_trace alter column stratum drop default;

create table sample_stratum (
    project    text not null,
    sample_id  uuid not null,
    ordinal    int not null,
    name       text not null,
    population bigint not null,
    drawn      bigint not null,
    primary key (project, sample_id, ordinal),
    foreign key (project, sample_id) references sample (project, sample_id)
);

insert into sample_stratum (project, sample_id, ordinal, name, population, drawn)
select project, sample_id, 1, 'all', population, size from sample;

grant select, insert on sample_stratum to ${app};
