-- Why what was refused is not kept itself: too-large, too-many, unreadable, made-room.
alter table refusal add column lacks text;
update refusal set lacks = 'made-room' where body is null and size > 0 and size <= 1048576;
