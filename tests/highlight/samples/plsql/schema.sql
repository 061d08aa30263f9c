-- tables first
CREATE TABLE measure (
  id        NUMBER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  taken     TIMESTAMP WITH LOCAL TIME ZONE NOT NULL,
  reading   BINARY_DOUBLE CHECK (reading BETWEEN -1.5E+2 AND 1.5e2),
  picture   BLOB,
  "Mixed\ name" NVARCHAR2(40)
);
create type body point_t as
  member function distance return float is begin return sqrt(x*x + y*y); end;
end;
create or replace procedure replace_all (p_x in out nocopy clob) authid definer is
  l_name employees.last_name%type;
  pragma autonomous_transaction;
begin
  update measure set reading = greatest(reading, 0) where rownum <= 10 and taken is null;
  if sql%rowcount = 0 or l_name not in ('A', 'B') then
    forall i in 1..l_ids.last save exceptions delete from measure where id = l_ids(i);
  end if;
  select listagg(last_name, ', ') within group (order by hire_date), max(salary)
    into l_name
    from hr.employees e left outer join hr.departments d on d.id = e.department_id
   where e.salary between 10 and 20 and extract(year from hire_date) != 1999;
  open c for q'{select * from dual where a = '{x}'}';
  execute immediate q'<drop table t>' ;
  execute immediate q'xdrop 'table'x';
  l_text := q'(never ends here')';
  commit work;
end replace_all;
create trigger measure_bi before insert on measure for each row
when (new.id is null)
begin
  :new.taken := systimestamp at time zone 'UTC';
  $$plsql_line 
  dbms_lob.append(p_x, utl_raw.cast_to_raw(chr(10)));
  l_map(1).name.length := l_list.next(3);
end;
create   function   one$two return integer as begin return 1; end;
create or replace package p is end;
when not matched then insert when matched then update   set   x
/* ** stars **/ and no end
select 5 from dual; */
