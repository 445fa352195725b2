-- The pages of a generation that hold anything after a position, in their order.
-- Relies on the primary key of page.
select folded, body from page where project = ? and generation = ? and folded > ? order by folded
