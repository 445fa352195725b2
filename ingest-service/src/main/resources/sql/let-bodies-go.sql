-- Of a project whose refusals have more than so many bytes of bodies, lets those of the oldest go; their words stay.
-- Relies on refusal_of_project.
update refusal set body = null, lacks = 'made-room' where project = ? and number in (
    select number from (select number, sum(octet_length(body)) over (order by number desc) as so_far
                          from refusal where project = ? and body is not null) newest_first
     where so_far > ?)
