/**
 * What the page can do with scripts enabled: sort, search and filter the rows of its tables. Without scripts everything
 * is readable.
 *
 * It is a plain string, so that its hash is the same whatever builds the library. It creates elements and sets text; it
 * reads no address, loads nothing, and never makes markup of text.
 *
 * @module
 * @since 0.2.0
 */

/** @internal */
export const script = `
(()=>{'use strict';
const most=12;
const make=(name,props)=>Object.assign(document.createElement(name),props);
const textOf=(row,i)=>row.cells[i]?row.cells[i].textContent:'';
const rank={critical:0,high:1,medium:2,low:3,info:4};
const compare=(a,b)=>{
  if(a in rank&&b in rank)return rank[a]-rank[b];
  const [x,y]=[a,b].map((t)=>t.trim()===''?NaN:Number(t.replace(/,/g,'')));
  if(!isNaN(x)&&!isNaN(y))return x-y;
  const [d,e]=[a,b].map((t)=>/^\\d{1,4}[- ]/.test(t)?Date.parse(t.replace(',','')):NaN);
  if(!isNaN(d)&&!isNaN(e))return d-e;
  return a.localeCompare(b,'en',{numeric:true});
};
const equip=(table)=>{
  const body=table.tBodies[0];
  const rows=[...body.rows];
  if(rows.length<2)return;
  const region=table.closest('.scroll');
  const name=region.getAttribute('aria-label');
  const heads=[...table.tHead.rows[0].cells];
  const bar=make('div',{className:'tools'});
  const search=make('input',{type:'search',placeholder:'Search',ariaLabel:'Search '+name});
  search.setAttribute('aria-label','Search '+name);
  const count=make('span',{className:'soft'});
  count.setAttribute('role','status');
  bar.append(search);
  const picks=[];
  heads.forEach((head,i)=>{
    const values=[...new Set(rows.map((row)=>textOf(row,i)))];
    if(values.length<2||values.length>Math.min(most,rows.length/3)||head.classList.contains('number'))return;
    const select=make('select',{});
    select.setAttribute('aria-label','Only '+head.textContent+' in '+name);
    select.append(new Option(head.textContent+': all',''));
    for(const value of values.sort(compare))select.append(new Option(value===''?'(none)':value,'='+value));
    bar.append(select);picks.push([select,i]);
  });
  bar.append(count);
  const choose=()=>{
    const wanted=search.value.toLowerCase();
    let n=0;
    for(const row of rows){
      const isShown=row.textContent.toLowerCase().includes(wanted)&&picks.every(([select,i])=>select.value===''||select.value==='='+textOf(row,i));
      row.hidden=!isShown;
      if(isShown)n++;
    }
    count.textContent=n===rows.length?'':n+' of '+rows.length+' rows';
  };
  search.addEventListener('input',choose);
  for(const [select] of picks)select.addEventListener('change',choose);
  heads.forEach((head,i)=>{
    const button=make('button',{type:'button',textContent:head.textContent});
    head.textContent='';
    head.append(button);
    button.addEventListener('click',()=>{
      const up=head.getAttribute('aria-sort')!=='ascending';
      for(const other of heads)other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort',up?'ascending':'descending');
      const sorted=[...rows].sort((a,b)=>compare(textOf(a,i),textOf(b,i))*(up?1:-1));
      body.append(...sorted);
    });
  });
  if(rows.length>=8)region.before(bar);
};
for(const table of document.querySelectorAll('main table')){
  const fold=table.closest('details');
  if(fold===null||fold.open)equip(table);
  else fold.addEventListener('toggle',()=>equip(table),{once:true});
}
})();
`

/** @internal The hash with which the policy of the page allows this script only. A test computes it. */
export const scriptHash = 'sha256-LoQD14xFTB3OEEXfxtcuPK4wU8d+4z2BXE4Uc1d9CMM='
